using System.Security.Cryptography;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage;

/// <summary>Secrets from the machine's own source of randomness; the only place in the module that uses it.</summary>
internal sealed class SecretSource : ISecretSource
{
    private const int Bytes = 32;

    public string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
