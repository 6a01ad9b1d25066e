using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Bka.Bench.Floors;
using Bka.Bench.Work;
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
/// W4 through the product's own host: routing, token, authority, strict JSON, idempotency key and expected version on.
/// A transition hands the case to another caseworker; the worklist is a unit's förhandsbedömningar by last day.
/// </summary>
internal sealed class BkaServer(IFloorStore store) : IHttpWork
{
    private const string Issuer = "bench";
    private const int AtATime = 256;
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Units =
        [.. Enumerable.Range(0, ServedCases.Units).Select(unit => string.Create(CultureInfo.InvariantCulture, $"enhet-{unit:00}"))];

    private static readonly Actor Lead = new("fs01", Function.LeadSocialWorker, Units);
    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));
    private readonly Dictionary<(int Unit, int Page), string> _cursors = [];
    private string[] _ids = [];
    private string _authorization = "";
    private WebApplication? _app;

    public async Task<IPEndPoint> SetUp(int cases)
    {
        _app = HostApp.Build(new HostSetup(
            "http://127.0.0.1:0", "Production", new StillClock(), store.Choose,
            new TokenSettings(Issuer, Issuer, [_key], [SecurityAlgorithms.HmacSha256]),
            Services: services => services.AddLogging(logging => logging.ClearProviders())));
        var bka = _app.Services.GetRequiredService<IBkaWorkflow>();
        await Register(bka, cases);
        await FindPages(bka, ServedCases.PerUnit(cases) / ServedCases.PageSize);
        store.Tidy();
        _authorization = "Authorization: Bearer " + Token() + "\r\n";
        await _app.StartAsync();
        return new IPEndPoint(IPAddress.Loopback, new Uri(_app.Urls.Single()).Port);
    }

    public HttpCall Transition(int caseId, int turn) => new(
        "POST",
        $"/api/v1/cases/{_ids[caseId]}/caseworker",
        string.Create(CultureInfo.InvariantCulture, $"{_authorization}Idempotency-Key: {caseId}-{turn}\r\nIf-Match: \"{turn + 1}\"\r\n"),
        turn % 2 == 0 ? """{"caseworker":"hl01"}""" : """{"caseworker":"hl02"}""");

    public HttpCall Worklist(int unit, int page) => new(
        "GET",
        $"/api/v1/watches?clock=forhandsbedomning&limit={ServedCases.PageSize}&unit={Units[unit]}"
            + (page == 0 ? "" : "&after=" + _cursors[(unit, page)]),
        _authorization);

    public int CountListed(string body) => body.Split("\"caseId\":").Length - 1;

    public Task Check(long transitions)
    {
        using var connection = store.Open();
        var steps = connection.Count("SELECT CAST(sum(version) - count(*) AS bigint) FROM cases");
        var recorded = connection.Count("SELECT count(*) FROM ledger WHERE fact = 'CaseworkerAssigned'");
        if (steps != transitions || recorded != transitions)
        {
            throw new InvalidOperationException($"{transitions} transitions answered, {steps} stored, {recorded} in the ledger.");
        }

        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await store.DisposeAsync();
    }

    private async Task Register(IBkaWorkflow bka, int cases)
    {
        var call = new CallContext(Lead);
        _ids = new string[cases];
        foreach (var chunk in Enumerable.Range(0, cases).Chunk(AtATime))
        {
            await Task.WhenAll(chunk.Select(async number =>
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                var intake = new RegisterIntake(
                    "BOU-" + text, IntakeKind.ConcernReport, Now.AddDays(-(number / ServedCases.Units % 14)), Channel.Telephone,
                    ViolenceSuspicion.No, Units[number % ServedCases.Units], [new IntakeChild("barn-" + text, "2017-05", Sex.Girl)]);
                _ids[number] = (await bka.SendAsync(intake, call)).Require().Cases[0].CaseId;
            }));
        }
    }

    private async Task FindPages(IBkaWorkflow bka, int pages)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            string? after = null;
            for (var page = 1; page < pages; page++)
            {
                var filter = new WatchFilter(Clock: Clock.Forhandsbedomning, Unit: Units[unit]);
                var listed = await bka.AskAsync(new ListWatches(filter, after, ServedCases.PageSize), new CallContext(Lead));
                after = _cursors[(unit, page)] = listed.Require().Next!;
            }
        }
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Issuer,
        IssuedAt = Now.UtcDateTime,
        NotBefore = Now.UtcDateTime,
        Expires = Now.UtcDateTime.AddHours(8),
        Subject = Claims.ToIdentity(Lead, Policies.BearerScheme),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
