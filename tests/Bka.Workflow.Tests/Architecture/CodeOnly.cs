using System.Text;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>
/// The code of a C# text: comments and the words of string and character literals become spaces, lines stay where they
/// are, and what stands in the holes of an interpolated string is kept, since it is code.
/// </summary>
public sealed class CodeOnly
{
    private readonly string _text;
    private readonly StringBuilder _code;
    private int _at;

    private CodeOnly(string text) => (_text, _code) = (text, new StringBuilder(text.Length));

    public static string Of(string text)
    {
        var reader = new CodeOnly(text);
        reader.Code(hole: false);
        return reader._code.ToString();
    }

    private void Code(bool hole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (hole && depth == 0 && c == '}')
            {
                return;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (Starts("//"))
            {
                BlankUntil("\n", consume: false);
            }
            else if (Starts("/*"))
            {
                BlankUntil("*/", consume: true);
            }
            else if (c == '\'')
            {
                Quoted('\'', dollars: 0, verbatim: false);
            }
            else if (c is '"' or '$' or '@' && TryString())
            {
                // Read whole.
            }
            else
            {
                Keep();
            }
        }
    }

    private bool TryString()
    {
        var (at, dollars, verbatim) = (_at, 0, false);
        for (; at < _text.Length && _text[at] is '$' or '@'; at++)
        {
            dollars += _text[at] == '$' ? 1 : 0;
            verbatim |= _text[at] == '@';
        }

        if (at >= _text.Length || _text[at] != '"')
        {
            return false;
        }

        Blank(at - _at);
        var quotes = Run('"');
        if (quotes >= 3)
        {
            Raw(quotes, dollars);
        }
        else
        {
            Quoted('"', dollars, verbatim);
        }

        return true;
    }

    private void Quoted(char quote, int dollars, bool verbatim)
    {
        Blank(1);
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var doubled = _at + 1 < _text.Length && _text[_at + 1] == c;
            if ((c == '\\' && !verbatim) || (verbatim && c == quote && doubled) || (dollars > 0 && c == '{' && doubled))
            {
                Blank(2);
            }
            else if (c == quote)
            {
                Blank(1);
                return;
            }
            else if (dollars > 0 && c == '{')
            {
                Hole(1);
            }
            else
            {
                Blank(1);
            }
        }
    }

    private void Raw(int quotes, int dollars)
    {
        Blank(quotes);
        while (_at < _text.Length)
        {
            if (Run('"') >= quotes)
            {
                Blank(Run('"'));
                return;
            }

            if (dollars > 0 && Run('{') >= dollars)
            {
                Hole(Run('{'));
            }
            else
            {
                Blank(1);
            }
        }
    }

    private void Hole(int braces)
    {
        Blank(braces);
        Code(hole: true);
        Blank(Math.Min(braces, _text.Length - _at));
    }

    private int Run(char c)
    {
        var length = 0;
        while (_at + length < _text.Length && _text[_at + length] == c)
        {
            length++;
        }

        return length;
    }

    private bool Starts(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private void Keep() => _code.Append(_text[_at++]);

    private void BlankUntil(string end, bool consume)
    {
        var found = _text.IndexOf(end, _at, StringComparison.Ordinal);
        Blank((found < 0 ? _text.Length : found + (consume ? end.Length : 0)) - _at);
    }

    private void Blank(int count)
    {
        for (var i = 0; i < count && _at < _text.Length; i++, _at++)
        {
            _code.Append(_text[_at] == '\n' ? '\n' : ' ');
        }
    }
}
