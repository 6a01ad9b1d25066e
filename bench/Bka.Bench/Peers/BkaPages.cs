using System.Globalization;
using System.Security.Cryptography;
using Bka.Bench.Floors;
using Bka.Contracts;
using Bka.Host;
using Bka.Host.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using CallContext = Bka.Contracts.CallContext;

namespace Bka.Bench.Peers;

/// <summary>
/// W5: the product's own host with so many open watches in ten units, a hundred caseworkers and alerts on what is late, and
/// its pages as a lead, a caseworker and a head of unit are shown them.
/// </summary>
internal sealed class BkaPages(IFloorStore store) : IAsyncDisposable
{
    private const string Issuer = "bench";
    private const int AtATime = 256;
    private const int UnitCount = 10;
    private const int Caseworkers = 100;
    private const string Reasons = "Barnet är hos sin mormor och mår enligt skolan bra.";
    private static readonly DateTimeOffset Today = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Units =
        [.. Enumerable.Range(0, UnitCount).Select(unit => string.Create(CultureInfo.InvariantCulture, $"enhet-{unit:00}"))];

    private static readonly Actor Lead = new("fs01", Function.LeadSocialWorker, Units);
    private static readonly Actor Caseworker = new("hl007", Function.Caseworker, [Units[7]]);
    private static readonly Actor Head = new("ec01", Function.UnitHead, [Units[3]]);
    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));
    private readonly SetClock _clock = new();
    private WebApplication? _app;
    private string _case = "";

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app!.Urls.Single());

    /// <summary>How many watches run.</summary>
    public long Open { get; private set; }

    /// <summary>The pages measured: a name, an address and a token. The first two are the floor.</summary>
    public IReadOnlyList<(string Name, string Path, string Token)> Pages =>
    [
        ("floor: one file", "/bka.css", Token(Lead)),
        ("floor: a page that asks nothing", "/sok", Token(Lead)),
        ("Överblick, lead", "/", Token(Lead)),
        ("Överblick, caseworker", "/", Token(Caseworker)),
        ("Överblick, head", "/", Token(Head)),
        ("Bevakningar, lead", "/bevakningar", Token(Lead)),
        ("Bevakningar, late ones", "/bevakningar?bradska=forsenade", Token(Lead)),
        ("Bevakningar, by caseworker", "/bevakningar?ordning=handlaggare", Token(Lead)),
        ("Bevakningar, caseworker", "/bevakningar", Token(Caseworker)),
        ("Bevakningar, one unit's queue", "/bevakningar?enhet=enhet-03&ko=true", Token(Head)),
        ("Bevakning", $"/bevakningar/{_case}/forhandsbedomning", Token(Lead)),
        ("Larm, lead", "/larm", Token(Lead)),
        ("Larm, caseworker", "/larm", Token(Caseworker)),
        ("Ärende", "/arenden/" + _case, Token(Lead)),
        ("Frånvaro", "/franvaro", Token(Lead)),
        ("Statistik", "/statistik?fran=2026-01-01&till=2026-03-16", Token(Lead)),
        ("Stickprov", "/stickprov", Token(Head)),
        ("Mallar", "/mallar", Token(Lead)),
    ];

    /// <summary>Lays out the cases and starts the server.</summary>
    /// <param name="open">How many watches are to run, at least.</param>
    public async Task SetUp(int open)
    {
        _app = HostApp.Build(new HostSetup(
            "http://127.0.0.1:0", "Production", _clock, store.Choose,
            new TokenSettings(Issuer, Issuer, [_key], [SecurityAlgorithms.HmacSha256]),
            Services: services => services.AddLogging(logging => logging.ClearProviders())));
        var bka = _app.Services.GetRequiredService<IBkaWorkflow>();
        foreach (var chunk in Enumerable.Range(0, open).GroupBy(number => number % 45).OrderByDescending(day => day.Key))
        {
            _clock.Now = Today.AddDays(-chunk.Key);
            foreach (var some in chunk.Chunk(AtATime))
            {
                await Task.WhenAll(some.Select(number => Live(bka, number)));
            }
        }

        _clock.Now = Today;
        (await bka.SendAsync(new RunSweep(), new CallContext(new Actor("sweep", Function.SystemJob, [])))).Require();
        Open = (await bka.AskAsync(new GetOverview(new WatchFilter()), new CallContext(Lead))).Require().Total.Open;
        store.Tidy();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await store.DisposeAsync();
    }

    // Nine in ten are assessed and in förhandsbedömning; one in ten waits for its skyddsbedömning, and one in twenty for anybody.
    private async Task Live(IBkaWorkflow bka, int number)
    {
        var (call, text) = (new CallContext(Lead), number.ToString(CultureInfo.InvariantCulture));
        var worker = string.Create(CultureInfo.InvariantCulture, $"hl{number % Caseworkers:000}");
        var registered = (await bka.SendAsync(
            new RegisterIntake(
                "BOU-" + text, IntakeKind.ConcernReport, _clock.Now, Channel.Telephone, ViolenceSuspicion.No,
                Units[number % UnitCount], [new IntakeChild("barn-" + text, "2017-05", Sex.Girl)], number % 20 == 1 ? null : worker),
            call)).Require();
        _case = registered.Cases[0].CaseId;
        var id = _case;
        if (number % 10 != 0)
        {
            (await bka.SendAsync(new RecordSkyddsbedomning(_clock.Now, false, Reasons) { CaseId = id }, call)).Require();
            (await bka.SendAsync(new BeginForhandsbedomning { CaseId = id }, call)).Require();
        }
    }

    private string Token(Actor actor) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Issuer,
        IssuedAt = Today.UtcDateTime,
        NotBefore = Today.UtcDateTime,
        Expires = Today.UtcDateTime.AddHours(8),
        Subject = Claims.ToIdentity(actor, Policies.BearerScheme),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Today;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
