using Microsoft.Extensions.Primitives;

namespace Bka.Host.Pages.Forms;

/// <summary>What stands in a form: what it began with, or what was typed when it was sent back.</summary>
internal sealed class FormValues
{
    private readonly Dictionary<string, StringValues> _values = new(StringComparer.Ordinal);

    /// <summary>An empty form.</summary>
    public FormValues()
    {
    }

    /// <summary>A form as it was sent.</summary>
    /// <param name="posted">What was sent.</param>
    public FormValues(IFormCollection posted)
    {
        foreach (var (item, value) in posted)
        {
            _values[item] = value;
        }
    }

    /// <summary>What stands in a field; empty when nothing does.</summary>
    /// <param name="item">The field.</param>
    public string Of(string item) => _values.GetValueOrDefault(item).ToString();

    /// <summary>Whether a value is among those chosen.</summary>
    /// <param name="item">The field.</param>
    /// <param name="value">The value.</param>
    public bool Has(string item, string value) => _values.GetValueOrDefault(item).Contains(value, StringComparer.Ordinal);

    /// <summary>Sets a field; null empties it.</summary>
    /// <param name="item">The field.</param>
    /// <param name="value">What is to stand there, several values one on each line.</param>
    public void Set(string item, string? value) => _values[item] = value is null ? default : new StringValues(value.Split('\n'));

    /// <summary>Sets a field as it was typed.</summary>
    /// <param name="item">The field.</param>
    /// <param name="values">What is to stand there.</param>
    public void SetAll(string item, StringValues values) => _values[item] = values;

    /// <summary>Sets a field to one value, whatever lines it has.</summary>
    /// <param name="item">The field.</param>
    /// <param name="value">What is to stand there; null for nothing.</param>
    public void SetOne(string item, string? value) => _values[item] = value;
}
