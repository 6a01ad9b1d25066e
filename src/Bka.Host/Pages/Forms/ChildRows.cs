using System.Globalization;
using Bka.Contracts;

namespace Bka.Host.Pages.Forms;

/// <summary>Children typed one on each row: those already listed, and empty rows for more.</summary>
internal static class ChildRows
{
    /// <summary>How many empty rows there are; with more children the form is sent again.</summary>
    public const int Empty = 4;

    private const int Most = 20;

    /// <summary>The name of one cell.</summary>
    /// <param name="item">The field.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="cell">The cell.</param>
    public static string Name(string item, int row, string cell) => string.Create(CultureInfo.InvariantCulture, $"{item}.{row}.{cell}");

    /// <summary>The children typed; a row without a reference is left out when it is empty.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="item">The field.</param>
    public static IReadOnlyList<AffectedChild> Read(TypedValues typed, string item) =>
    [
        .. from row in Enumerable.Range(0, Most)
           let name = typed.Text(Name(item, row, "childRef"))
           let born = typed.Text(Name(item, row, "born"))
           where name is not null || born is not null
           let relation = typed.OptionalChoice<ChildRelation>(Name(item, row, "relation")) ?? ChildRelation.Household
           select new AffectedChild(
               name ?? "", born, typed.OptionalChoice<Sex>(Name(item, row, "sex")) ?? Sex.Unknown, relation),
    ];

    /// <summary>Puts the children of a case in the rows, to be corrected.</summary>
    /// <param name="values">The form.</param>
    /// <param name="item">The field.</param>
    /// <param name="children">The children.</param>
    public static void Fill(FormValues values, string item, IReadOnlyList<ChildFileView> children)
    {
        for (var row = 0; row < children.Count; row++)
        {
            values.Set(Name(item, row, "childRef"), children[row].ChildRef);
            values.Set(Name(item, row, "born"), children[row].Born);
            values.Set(Name(item, row, "sex"), children[row].Sex.ToString());
            values.Set(Name(item, row, "relation"), children[row].Relation.ToString());
        }
    }

    /// <summary>How many rows to show: what is typed, and some more.</summary>
    /// <param name="values">The form.</param>
    /// <param name="item">The field.</param>
    public static int Count(FormValues values, string item)
    {
        var last = Enumerable.Range(0, Most).LastOrDefault(row => values.Of(Name(item, row, "childRef")).Length > 0, -1);
        return Math.Min(Most, last + 1 + Empty);
    }
}
