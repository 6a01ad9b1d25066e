using System.Text;
using Bka.Contracts;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Events;

/// <summary>Signatures as Standard Webhooks has them, and everything that must not pass.</summary>
public class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OtherKey = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const long Sent = 1614265330;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"test\": 2432232314}");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(Sent);

    // The vector of the specification's own reference libraries.
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    [Fact]
    public void Sign_WhenGivenTheReferenceVector_GivesItsSignature()
    {
        WebhookSignature.Sign(Id, Sent, Body, Key).ShouldBe(Signature);
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now, Key).ShouldBeTrue();
    }

    [Fact]
    public void Verify_WhenTheKeyIsBeingExchanged_TakesBothOnEitherSide()
    {
        var both = WebhookSignature.Sign(Id, Sent, Body, OtherKey, Key);
        both.Split(' ').Length.ShouldBe(2);
        WebhookSignature.Verify(Id, "1614265330", both, Body, Now, Key).ShouldBeTrue();
        WebhookSignature.Verify(Id, "1614265330", both, Body, Now, OtherKey).ShouldBeTrue();
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now, OtherKey, Key).ShouldBeTrue();
        WebhookSignature.Verify(Id, "1614265330", "v2,xx v1a,yy " + Signature, Body, Now, Key).ShouldBeTrue();
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Verify_WhenSentFiveMinutesAway_IsTheLimit(int seconds, bool holds) =>
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now.AddSeconds(seconds), Key).ShouldBe(holds);

    [Theory]
    [InlineData("msg_other", "1614265330", Signature)]
    [InlineData("", "1614265330", Signature)]
    [InlineData(null, "1614265330", Signature)]
    [InlineData(Id, "1614265331", Signature)]
    [InlineData(Id, "", Signature)]
    [InlineData(Id, "1614265330.0", Signature)]
    [InlineData(Id, "-1614265330", Signature)]
    [InlineData(Id, "99999999999999999999", Signature)]
    [InlineData(Id, null, Signature)]
    [InlineData(Id, "1614265330", "")]
    [InlineData(Id, "1614265330", null)]
    [InlineData(Id, "1614265330", "v1,")]
    [InlineData(Id, "1614265330", "v1,not base64")]
    [InlineData(Id, "1614265330", "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(Id, "1614265330", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(Id, "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=")]
    [InlineData(Id, "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ")]
    public void Verify_WhenAHeaderIsNotAsItWasSent_IsRejected(string? id, string? timestamp, string? signatures) =>
        WebhookSignature.Verify(id, timestamp, signatures, Body, Now, Key).ShouldBeFalse();

    [Fact]
    public void Verify_WhenTheBodyIsAltered_IsRejected() => WebhookSignature
        .Verify(Id, "1614265330", Signature, Encoding.UTF8.GetBytes("{\"test\": 2432232315}"), Now, Key).ShouldBeFalse();

    [Fact]
    public void Verify_WhenTheKeyIsWrongOrThereIsNone_IsRejected()
    {
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now, OtherKey).ShouldBeFalse();
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now, "not a key").ShouldBeFalse();
        WebhookSignature.Verify(Id, "1614265330", Signature, Body, Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(23, false)]
    [InlineData(65, false)]
    public void IsKey_WhenOfTheRightLength_Is(int bytes, bool isKey) =>
        WebhookSignature.IsKey("whsec_" + Convert.ToBase64String(new byte[bytes])).ShouldBe(isKey);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64")]
    public void IsKey_WhenItIsNotOne_IsNot(string? key) => WebhookSignature.IsKey(key).ShouldBeFalse();

    [Fact]
    public void Sign_WhenTheKeyIsNotOne_Fails() =>
        Should.Throw<ArgumentException>(() => WebhookSignature.Sign(Id, Sent, Body, "short"));
}
