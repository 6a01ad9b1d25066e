using System.Collections.Frozen;
using Bka.Contracts;

namespace Bka.Workflow.Features.Import;

/// <summary>The closed lists of words an export may use, and what each means. Upper and lower case are one.</summary>
internal static class ImportWords
{
    public static FrozenDictionary<string, IntakeKind> Kinds { get; } = Words(
        ("anmälan", IntakeKind.ConcernReport), ("ansökan", IntakeKind.Application),
        ("annan kännedom", IntakeKind.OtherKnowledge));

    public static FrozenDictionary<string, Sex> Sexes { get; } = Words(
        ("flicka", Sex.Girl), ("pojke", Sex.Boy), ("annan", Sex.Other), ("annat", Sex.Other), ("okänt", Sex.Unknown));

    public static FrozenDictionary<string, ViolenceSuspicion> Suspicions { get; } = Words(
        ("ja", ViolenceSuspicion.Yes), ("nej", ViolenceSuspicion.No), ("vet ej", ViolenceSuspicion.Unknown));

    public static FrozenDictionary<string, bool> YesOrNo { get; } = Words(("ja", true), ("nej", false));

    public static FrozenDictionary<string, bool> Decisions { get; } = Words(("inleds", true), ("inleds ej", false));

    public static FrozenDictionary<string, ExceptionalReason> ExceptionalReasons { get; } = Words(
        ("POLISFORHOR", ExceptionalReason.PoliceInterview), ("POLISFÖRHÖR", ExceptionalReason.PoliceInterview),
        ("EJ_NABAR", ExceptionalReason.FamilyNotReached), ("EJ_NÅBAR", ExceptionalReason.FamilyNotReached));

    public static FrozenDictionary<string, Function> Levels { get; } = Words(
        ("SJ", Function.EmergencyDutyWorker), ("SS", Function.Caseworker), ("FS", Function.LeadSocialWorker),
        ("BEC", Function.DeputyUnitHead), ("EC", Function.UnitHead), ("NÄ", Function.Board));

    public static FrozenDictionary<string, NotHeardReason> NotHeardReasons { get; } = Words(
        ("VILL_INTE", NotHeardReason.DoesNotWant), ("KAN_INTE", NotHeardReason.CannotExpress),
        ("VH_NEJ_FORHAND", NotHeardReason.GuardianRefused), ("POLIS", NotHeardReason.PoliceAskedToWait),
        ("RISK", NotHeardReason.WouldHarm), ("EJ_NABAR", NotHeardReason.NotReached),
        ("EJ_NÅBAR", NotHeardReason.NotReached), ("AKUT", NotHeardReason.Urgent), ("OFOTT", NotHeardReason.Unborn),
        ("OFÖTT", NotHeardReason.Unborn));

    public static FrozenDictionary<string, Stance> Stances { get; } = Words(
        ("positiv", Stance.Positive), ("negativ", Stance.Negative), ("delad", Stance.Divided),
        ("ingen åsikt", Stance.NoOpinion), ("ej klarlagd", Stance.NotEstablished));

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToFrozenDictionary(w => w.Word, w => w.Meaning, StringComparer.OrdinalIgnoreCase);
}
