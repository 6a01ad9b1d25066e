using System.Globalization;
using System.Net;
using System.Text.Json;
using Bka.Bench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Bka.Bench.Floors.Http;

/// <summary>Bare Kestrel before a write gate and a worklist reader: no routing, no binding, no filters, no log.</summary>
internal sealed class FloorServer(IWriteGate gate, WorklistReader worklist) : IAsyncDisposable
{
    private WebApplication? _app;

    public async Task<IPEndPoint> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        _app = builder.Build();
        _app.Run(Answer);
        await _app.StartAsync();
        return new IPEndPoint(IPAddress.Loopback, new Uri(_app.Urls.Single()).Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await gate.DisposeAsync();
        worklist.Dispose();
    }

    private Task Answer(HttpContext http)
    {
        return HttpMethods.IsPost(http.Request.Method) ? Transition(http) : Worklist(http);
    }

    /// <summary>POST /cases/{id}/transitions with the version and state the caller saw.</summary>
    private async Task Transition(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var id = long.Parse(path.AsSpan("/cases/".Length, path.LastIndexOf('/') - 7), CultureInfo.InvariantCulture);
        var asked = await JsonSerializer.DeserializeAsync(http.Request.Body, FloorJson.Default.TransitionRequest);
        var write = new CaseWrite(
            IsCreation: false, id, asked!.Version, asked.From, asked.To, ServedCases.FirstDue, TimerChange.Keep);
        var isDone = await gate.Commit(write);
        http.Response.StatusCode = isDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        await Write(http, JsonSerializer.SerializeToUtf8Bytes(
            new TransitionAnswer(id, isDone ? asked.Version + 1 : asked.Version, asked.To),
            FloorJson.Default.TransitionAnswer));
    }

    /// <summary>GET /units/{unit}/worklist/{after}.</summary>
    private async Task Worklist(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var unit = long.Parse(path.AsSpan(7, path.IndexOf('/', 7) - 7), CultureInfo.InvariantCulture);
        var after = long.Parse(path.AsSpan(path.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);
        var rows = await worklist.Read(unit, after);
        await Write(http, JsonSerializer.SerializeToUtf8Bytes(rows, FloorJson.Default.ListWorklistRow));
    }

    private static async Task Write(HttpContext http, byte[] json)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json);
    }
}
