using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.SelfReports;

namespace Bka.Workflow.Storage.Sql;

/// <summary>The documents of the store, their reading and writing generated at build time; no type names inside.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseRegistered))]
[JsonSerializable(typeof(CaseImported))]
[JsonSerializable(typeof(SkyddsbedomningRecorded))]
[JsonSerializable(typeof(CaseworkerAssigned))]
[JsonSerializable(typeof(ForhandsbedomningBegun))]
[JsonSerializable(typeof(ForhandsbedomningExtensionDecided))]
[JsonSerializable(typeof(UtredningOpened))]
[JsonSerializable(typeof(UtredningNotOpened))]
[JsonSerializable(typeof(RunningUtredningJoined))]
[JsonSerializable(typeof(ReportReceived))]
[JsonSerializable(typeof(UtredningExtensionDecided))]
[JsonSerializable(typeof(CaseClosed))]
[JsonSerializable(typeof(CaseTransferred))]
[JsonSerializable(typeof(CaseVoided))]
[JsonSerializable(typeof(HearingRecorded))]
[JsonSerializable(typeof(ChildrenListed))]
[JsonSerializable(typeof(ChildBorn))]
[JsonSerializable(typeof(ProposalPresented))]
[JsonSerializable(typeof(StanceEstablished))]
[JsonSerializable(typeof(MaterialCommunicated))]
[JsonSerializable(typeof(BkaAnswered))]
[JsonSerializable(typeof(BkaCompleted))]
[JsonSerializable(typeof(BkaApproved))]
[JsonSerializable(typeof(BkaReturned))]
[JsonSerializable(typeof(BkaReopened))]
[JsonSerializable(typeof(BkaReused))]
[JsonSerializable(typeof(CaseDecided))]
[JsonSerializable(typeof(UrgentlyDecided))]
[JsonSerializable(typeof(ProposalRemitted))]
[JsonSerializable(typeof(ChildTold))]
[JsonSerializable(typeof(ChildLetterWritten))]
[JsonSerializable(typeof(DecisionCarriedOut))]
[JsonSerializable(typeof(FollowUpStarted))]
[JsonSerializable(typeof(FollowUpEnded))]
[JsonSerializable(typeof(ConflictFlagged))]
[JsonSerializable(typeof(ConflictLifted))]
[JsonSerializable(typeof(ReporterAskedForFeedback))]
[JsonSerializable(typeof(ReporterAnswered))]
[JsonSerializable(typeof(AdultCaseRegistered))]
[JsonSerializable(typeof(EvictionRecorded))]
[JsonSerializable(typeof(ConcernRaised))]
[JsonSerializable(typeof(SpotCheckDraw))]
[JsonSerializable(typeof(SpotCheckPlan))]
[JsonSerializable(typeof(SpotCheckRound))]
[JsonSerializable(typeof(SampledCaseReview))]
[JsonSerializable(typeof(Writing.SignedReview))]
[JsonSerializable(typeof(Writing.ReplacedCase))]
[JsonSerializable(typeof(Writing.MarkedIdentity))]
[JsonSerializable(typeof(Remedy))]
[JsonSerializable(typeof(EgenkontrollReminder))]
[JsonSerializable(typeof(WatchView))]
[JsonSerializable(typeof(DevelopmentArea))]
[JsonSerializable(typeof(ReportNote))]
[JsonSerializable(typeof(SweepDone))]
[JsonSerializable(typeof(Writing.NotedAlert))]
[JsonSerializable(typeof(TemplateEntry))]
[JsonSerializable(typeof(DelegationEntry))]
[JsonSerializable(typeof(NoticeCounts))]
[JsonSerializable(typeof(NoticeRow))]
[JsonSerializable(typeof(DeliveriesSettled))]
[JsonSerializable(typeof(AbsenceEntry))]
[JsonSerializable(typeof(AccessDetails))]
[JsonSerializable(typeof(EmergencyOpening))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<SelfReportAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<SelfReportQuestion>))]
[JsonSerializable(typeof(Writing.ToldSelfReport))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>Reads and writes cases, facts and draws as JSON.</summary>
internal static class StoreDocument
{
    // Swedish letters stand as themselves; the store is not HTML. The encoder is the writer's and not the options',
    // since options with an encoder of their own switch the generated writing off.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _scratch;

    private static readonly Dictionary<string, Type> FactTypes = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Write<T>(T value)
    {
        var (buffer, writer) = Scratch();
        JsonSerializer.Serialize(writer, value, Info<T>());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, Info<T>())
        ?? throw new JsonException("The store holds an empty document.");

    public static string WriteFact(Fact fact)
    {
        var (buffer, writer) = Scratch();
        JsonSerializer.Serialize(writer, fact, StoreJson.Default.GetTypeInfo(fact.GetType())!);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Fact ReadFact(string name, string json) =>
        (Fact)JsonSerializer.Deserialize(json, StoreJson.Default.GetTypeInfo(FactTypes[name])!)!;

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Scratch()
    {
        if (_scratch is not var (buffer, writer))
        {
            buffer = new ArrayBufferWriter<byte>(4096);
            writer = new Utf8JsonWriter(buffer, Plain);
            _scratch = (buffer, writer);
        }

        buffer.ResetWrittenCount();
        writer.Reset();
        return (buffer, writer);
    }

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)StoreJson.Default.GetTypeInfo(typeof(T))!;
}
