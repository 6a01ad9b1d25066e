using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the delegationsordning.</summary>
internal static partial class Words
{
    public static string Of(DecisionType decision) => decision switch
    {
        DecisionType.OpenUtredning => "Inleda utredning",
        DecisionType.NotOpen => "Inte inleda utredning",
        DecisionType.NotOpenDespiteViolence => "Inte inleda utredning trots misstanke om våld",
        DecisionType.ExtendForhandsbedomning => "Förlänga förhandsbedömning",
        DecisionType.ExtendUtredning => "Förlänga utredning",
        DecisionType.Close => "Avsluta ärende",
        DecisionType.Transfer => "Flytta över till annan kommun",
        DecisionType.Void => "Makulera",
        DecisionType.ApproveBka => "Fastställa BKA",
        DecisionType.Remit => "Återremittera förslag till beslut",
        DecisionType.GrantInsats => "Bevilja insats till barn",
        DecisionType.RejectInsats => "Avslå eller delvis avslå insats till barn",
        DecisionType.EndWithoutInsats => "Avsluta utredning utan insats",
        DecisionType.Placement => "Placera barn utanför hemmet",
        DecisionType.UrgentProtection => "Besluta brådskande om skydd eller nödprövning",
        DecisionType.FollowUp => "Inleda eller avsluta uppföljning",
        DecisionType.GrantAdult => "Bevilja bistånd till vuxen",
        DecisionType.RejectAdult => "Avslå bistånd till vuxen, återkräva eller sanktionera",
        DecisionType.AdultHousing => "Besluta om vuxens boende eller vräkning",
        DecisionType.AdultAffectingContact => "Besluta om vuxen så att umgänget med ett barn påverkas",
    };
}
