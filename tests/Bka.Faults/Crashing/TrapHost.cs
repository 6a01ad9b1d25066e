using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Faults.Load;
using Bka.Faults.Truth;
using Bka.Host;
using Bka.Host.Identity;
using Bka.Workflow;
using Bka.Workflow.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;
using CallContext = Bka.Contracts.CallContext;

namespace Bka.Faults.Crashing;

/// <summary>
/// The sub-command <c>host</c>: the product's web application in a child process of the runner, with the trap set and
/// without its own jobs, so that nothing passes a point but what the runner asks for. It is told things on standard
/// input, and ends when that closes.
/// </summary>
internal static class TrapHost
{
    public static async Task<int> RunAsync(FaultOptions options)
    {
        Trap.Set();
        if (options.Text("arm") is { } point)
        {
            Trap.Arm(point, options.Number("nth", 1));
        }

        await using var app = Build(options);
        await app.Services.OpenBkaStoreAsync();
        await app.StartAsync();
        Trap.Disarm();
        Console.WriteLine("listens " + app.Urls.Single());
        while (await Console.In.ReadLineAsync() is { } told)
        {
            await ObeyAsync(app.Services, told.Split(' '));
        }

        return 0;
    }

    private static WebApplication Build(FaultOptions options)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(options.Text("key")!));
        var place = options.Text("data") is { } file ? GivenPlace.Sqlite(file) : GivenPlace.Postgres(options.Text("postgres")!);
        return HostApp.Build(new HostSetup(
            "http://127.0.0.1:0", "Production", TimeProvider.System, place.Configure,
            new TokenSettings(Issuer.Name, Issuer.Audience, [new RsaSecurityKey(rsa)], [SecurityAlgorithms.RsaSha256]),
            Services: services =>
            {
                foreach (var job in services.Where(IsScheduler).ToArray())
                {
                    services.Remove(job);
                }

                services.AddSingleton<IStartupFilter, HttpPoints>();
            }));
    }

    private static bool IsScheduler(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true;

    private static async Task ObeyAsync(IServiceProvider services, string[] told)
    {
        switch (told)
        {
            case ["arm", { } point, { } nth]:
                Trap.Arm(point, int.Parse(nth, CultureInfo.InvariantCulture));
                break;
            case ["disarm"]:
                Trap.Disarm();
                break;
            case ["passed"]:
                Console.WriteLine("points " + string.Join(' ', Trap.TakePassed()));
                break;
            case ["do", "text-index"]:
                await IndexAsync(services.GetRequiredService<IBkaWorkflow>());
                break;
            case ["do", "lease", { } holder]:
                await LeaseAsync(services.GetRequiredService<IWriteGate>(), holder);
                break;
            case ["do", "notice", { } recipient]:
                await NoticeAsync(services.GetRequiredService<IBkaWorkflow>(), recipient);
                break;
            default:
                throw new FaultException("Told something unknown: " + string.Join(' ', told));
        }

        Console.WriteLine("done");
    }

    private static async Task IndexAsync(IBkaWorkflow bka)
    {
        var call = new CallContext(new Actor("job:text-index", Function.SystemJob, []));
        while (!(await bka.SendAsync(new RunTextIndex(), call)).Require().IsCaughtUp)
        {
            // A piece at a time, as the job does.
        }
    }

    // Planned, taken and reported as sent; a mail that a crash has left is taken up before the new one.
    private static async Task NoticeAsync(IBkaWorkflow bka, string recipient)
    {
        var call = new CallContext(new Actor("job:send-notices", Function.SystemJob, []));
        var plan = new PlanNotices(0, "example.invalid", [new NoticePlan(recipient, new NoticeCounts { Overdue = 1 }, [])]);
        (await bka.SendAsync(plan, call)).Require();
        var taken = (await bka.SendAsync(new TakeNotice("faults"), call)).Require();
        if (taken is { Token: { } token, Notice: { } notice })
        {
            (await bka.SendAsync(new ReportNotice("faults", token, notice.NoticeId, NoticeOutcome.Delivered), call)).Require();
        }
    }

    // Taken in one transaction, compared and given back in another, as work that reaches outside the store does. It lasts
    // for so short that whoever comes after a crash may take it.
    private static async Task LeaseAsync(IWriteGate gate, string holder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var lease = await gate.RunAsync(
            session => session.TakeLeaseAsync("faults", holder, now, TimeSpan.FromTicks(1)), CancellationToken.None)
            ?? throw new FaultException("The lease is stuck.");
        await gate.RunAsync(async session =>
        {
            var held = await session.IsHeldAsync(lease);
            session.GiveBack(lease, now);
            return held ? held : throw new FaultException("The lease was lost.");
        }, CancellationToken.None);
    }

    /// <summary>Lays points around every request, outside everything of the product's.</summary>
    private sealed class HttpPoints : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                Trap.Pass(Trap.HttpReceived);
                http.Response.OnStarting(() =>
                {
                    Trap.Pass(Trap.HttpAnswers);
                    return Task.CompletedTask;
                });
                await rest(http);
                await http.Response.CompleteAsync();
                Trap.Pass(Trap.HttpAnswered);
            });
            next(app);
        };
    }
}
