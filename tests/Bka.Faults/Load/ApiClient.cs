using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace Bka.Faults.Load;

/// <summary>Speaks to one host at a time as a case system does.</summary>
/// <param name="issuer">Signs the tokens.</param>
internal sealed class ApiClient(Issuer issuer) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    private readonly AuthenticationHeaderValue _worker = new("Bearer", issuer.Token(CaseLives.Actor));
    private readonly AuthenticationHeaderValue _sweeper = new("Bearer", issuer.Token(CaseLives.Sweeper));

    /// <summary>Sends a command; null when there was no answer, or one that says to ask again.</summary>
    /// <exception cref="FaultException">The command was refused, which no command of the load ever should be.</exception>
    public async Task<string?> SendAsync(Uri host, Sent sent, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, sent.Address))
        {
            Content = new StringContent(sent.Body, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        request.Headers.Authorization = sent.IsSweep ? _sweeper : _worker;
        request.Headers.TryAddWithoutValidation("Idempotency-Key", sent.Key);
        if (sent.Version is { } version)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        try
        {
            using var response = await _http.SendAsync(request, stop);
            var answer = await response.Content.ReadAsStringAsync(stop);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => answer,
                HttpStatusCode.ServiceUnavailable => null,
                _ => throw new FaultException($"{sent.Address} under {sent.Key} was answered {(int)response.StatusCode}: {answer}"),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>Whether an authorised read is answered.</summary>
    public async Task<bool> ReadsAsync(Uri host, TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, "/api/v1/watches?limit=1"));
        request.Headers.Authorization = _worker;
        try
        {
            using var response = await _http.SendAsync(request, late.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();
}
