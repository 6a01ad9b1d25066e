using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Model;

/// <summary>What comes in: two or three siblings at once, one of them again, an adult's matter; and who is away.</summary>
internal static class ModelIntakes
{
    // The first turns fifteen in the spring, the second eighteen; the third is small, the fourth not born.
    private static readonly IntakeChild[] Children =
    [
        new("B-1", "2012-01", Sex.Girl), new("B-2", "2009-01", Sex.Boy), new("B-3", "2026-03", Sex.Girl), new("B-4", null, Sex.Unknown),
    ];

    private static readonly string[] Away = ["hl01", "hl01", "nd01", "fs01", "hl02"];

    private static readonly string?[] Substitutes = ["hl02", "nd01", "fs02", "sj01", "hl01", "fs01", null];

    private static readonly Actor[] Registrars = [ModelPeople.Author, ModelPeople.Head, ModelPeople.Head, ModelPeople.System];

    public static ModelHistory.Sent Next(string key, Random random, DateOnly today)
    {
        var received = FakeClock.Of(today.AddDays(-Math.Max(0, random.Next(-5, 4))), 8);
        var actor = random.Next(8) == 0 ? ModelPeople.All[random.Next(ModelPeople.All.Count)] : Registrars[random.Next(Registrars.Length)];
        var caseworker = random.Next(3) > 0 ? "hl01" : random.Next(3) == 0 ? "nd01" : null;
        if (random.Next(3) == 0)
        {
            return new ModelHistory.Sent(key, new RegisterAdultCase(
                $"V-{random.Next(2)}", "P-1", random.Next(2) == 0 ? AdultMatter.FinancialAssistance : AdultMatter.Housing, received,
                Channel.Digital, "Norr", random.Next(2) == 0, Caseworker: caseworker), actor, null);
        }

        var first = random.Next(3);
        return new ModelHistory.Sent(key, new RegisterIntake(
            $"A-{random.Next(3)}", (IntakeKind)Math.Max(0, random.Next(-3, 3)), received, Channel.Telephone,
            (ViolenceSuspicion)Math.Max(0, random.Next(-3, 3)), "Norr", Children[first..Math.Min(4, first + 1 + random.Next(3))], caseworker,
            random.Next(4) == 0), actor, null);
    }

    /// <summary>Somebody is away, or comes back; now and then recorded by one who may not, or for days that are taken.</summary>
    public static ModelHistory.Sent Absence(string key, Random random, DateOnly today, IReadOnlyList<ModelAbsence> known)
    {
        var actor = random.Next(6) == 0 ? ModelPeople.All[random.Next(ModelPeople.All.Count)] : ModelPeople.All[4 + random.Next(2)];
        if (known.Count > 0 && random.Next(2) == 0)
        {
            return new ModelHistory.Sent(key, new EndAbsence(known[random.Next(known.Count)].Id, today.AddDays(random.Next(-1, 3))), actor, null);
        }

        var from = today.AddDays(random.Next(-3, 3));
        return new ModelHistory.Sent(key, new RecordAbsence(
            Away[random.Next(Away.Length)], "Norr", from, random.Next(4) == 0 ? null : from.AddDays(random.Next(30)),
            Substitutes[random.Next(Substitutes.Length)]), actor, null);
    }
}
