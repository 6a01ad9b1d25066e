#!/usr/bin/env bash
# Spelar ett helt ärende om två påhittade syskon över HTTP, mot en demo som är igång:
#
#   dotnet run --project src/Bka.Host -- demo      # i en terminal
#   bash samples/two-siblings.sh [MAPP]            # i en annan; MAPP är demons datamapp (bka-data/demo)
#
# Behöver bara bash och curl. Slutar med fel om något svar är ett annat än det väntade.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
keys=${1:-bka-data/demo}/demo-nycklar
source "$here/two-siblings/http.sh"
[[ -r $keys ]] || fail "ingen demo är igång med datamappen ${1:-bka-data/demo}"
url=$(key BKA_URL)
run=$(printf %x "$(date +%s)")
anna=hl02 olle=hl24 maria=fs01 sara=bec01                 # socialsekreterare, utan delegation, 1:e, bitr. enhetschef
alva=Alva-$run liam=Liam-$run                             # verksamhetssystemets referenser; aldrig ett personnummer
call "$sara" GET watches/overview
today=$(field asOf)

say "En orosanmälan om två syskon kommer in: ett ärende för varje barn"
call "$anna" POST intakes '{"caseRef":"A-'"$run"'","kind":"concernReport","receivedAt":"2026-11-02T09:10:00+01:00",
  "channel":"telephone","violence":"no","unit":"Syskongruppen","caseworker":"hl02","children":[
  {"childRef":"'"$alva"'","born":"2017-05","sex":"girl"},{"childRef":"'"$liam"'","born":"2026-07","sex":"boy"}]}'
show
[[ $STATUS == 200 ]] || fail "väntade 200"
ids=($(each caseId "$ANSWER" | while IFS= read -r one; do field caseId "$one"; echo; done))
for i in 0 1; do note "ärende ${ids[i]}"; done

say "Skyddsbedömning, förhandsbedömning och utredning, för vart och ett av barnen"
for case in "${ids[@]}"; do
  take "$anna" skyddsbedomning '{"assessedAt":"2026-11-02T15:30:00+01:00","immediateProtection":false,
    "reasons":"Skolan och BVC beskriver trötthet hos modern, ingen fara i kväll. Mormodern sover över."}'
  take "$anna" forhandsbedomning '{}'
  take "$anna" utredning '{"decidedOn":"2026-11-09","purpose":"Klarlägga vad barnet behöver när modern inte orkar på egen hand."}'
done
case=${ids[0]}

say "Barnen kommer till tals: Alva i samtal, Liam genom det han visar"
heard='{"heard":true,"account":"Enskilt samtal i skolan i 40 minuter med bildkort. Alva valde vad som fick skrivas."}'
watched='{"heard":false,"reason":"cannotExpress","account":"Liam är fyra månader och har inga ord. Vi såg honom vid två hembesök.",
  "otherWay":"Han söker moderns blick, tröstas av henne och av mormodern och somnar tryggt hos båda."}'
take "$anna" hearings '{"childRef":"'"$alva"'","on":"2026-11-13","hearing":'"$heard"'}'
take "$anna" hearings '{"childRef":"'"$liam"'","on":"2026-11-17","hearing":'"$watched"'}'

say "Anna lägger fram förslaget, version 1"
both='"childRefs":["'"$alva"'","'"$liam"'"],"documented":true'
take "$anna" proposals '{"presentedOn":"2026-11-17","outcome":"granted",'"$both"',
  "text":"Alva är hos en kontaktfamilj varannan helg. Liam är kvar hemma hos mamma."}'
permitted "$anna"

say "Beslut nekas: inget av barnen har någon BKA, och ingen har frågat vad de tycker"
read_proposal "$sara"
why="Alva behöver avlastning och egna trygga vuxna. Liam behöver en mamma som har fått sova."
refused "$sara" decisions "$(decision "$why")" 409 facts-missing \
  "$alva bka-missing" "$alva stance-missing" "$liam bka-missing" "$liam stance-missing"
note "Olle saknar delegation och kan inte besluta alls:"
refused "$olle" decisions "$(decision "$why")" 403 not-authorised

say "Vad barnen tycker om version 1"
take "$anna" stances '{"childRef":"'"$alva"'","proposalVersion":1,"establishedOn":"2026-11-17","stance":"divided",
  "childsWords":"Varannan helg är för ofta. Och Sotis måste få följa med.","hearing":'"$heard"'}'
take "$anna" stances '{"childRef":"'"$liam"'","proposalVersion":1,"establishedOn":"2026-11-17","stance":"notEstablished","hearing":'"$watched"'}'

say "En BKA för varje barn, skriven av Anna och fastställd av Maria"
for one in "$alva alva" "$liam liam"; do
  set -- $one
  take "$anna" bka/answers "$(answers "$1" "$2")"
  take "$anna" bka/completion "$(only "$1")"
done
note "Den som har skrivit fastställer inte själv:"
refused "$anna" bka/approval "$(only "$alva")" 403 delegation-missing "$alva four-eyes"
for one in "$alva" "$liam"; do take "$maria" bka/approval "$(only "$one")"; done

say "Förslaget ändras efter det Alva sa: version 2"
take "$anna" proposals '{"presentedOn":"2026-11-18","outcome":"granted",'"$both"',
  "text":"Alva är hos en kontaktfamilj en helg i månaden och katten får följa med. Liam är kvar hemma hos mamma."}'

say "Beslut nekas igen: barnens inställning och BKA gäller version 1"
read_proposal "$sara"
refused "$sara" decisions "$(decision "$why")" 409 facts-missing \
  "$alva bka-stale" "$alva stance-stale" "$liam bka-stale" "$liam stance-stale"

say "Barnen frågas om version 2, och deras BKA ses över och fastställs på nytt"
take "$anna" stances '{"childRef":"'"$alva"'","proposalVersion":2,"establishedOn":"2026-11-19","stance":"positive",
  "childsWords":"En helg är bra. Då hinner jag dansa, och Sotis är med.","hearing":'"$heard"'}'
take "$anna" stances '{"childRef":"'"$liam"'","proposalVersion":2,"establishedOn":"2026-11-19","stance":"positive","hearing":'"$watched"'}'
for one in "$alva alva-2" "$liam liam"; do
  set -- $one
  take "$anna" bka/answers "$(answers "$1" "$2")"
  take "$anna" bka/completion "$(only "$1")"
  take "$maria" bka/approval "$(only "$1")"
done

say "Sara beslutar"
take "$sara" decisions "$(decision "$why")" "$run-beslut"
note "Samma kommando en gång till, med samma nyckel: samma svar, inget dubbelt."
take "$sara" decisions "$(decision "$why")" "$run-beslut"

say "Utkast till barnbrev åt Alva, ur det som är dokumenterat"
call "$anna" POST "cases/$case/letters/draft" "$(only "$alva")"
letter=$(text text)
printf '%b\n' "$letter" | while IFS= read -r one; do printf '   | %s\n' "$one"; done
note "LIX $(field lix), ska vara under $(field lixGoal) för en nioåring. Det inom hakparentes skriver Anna själv."
take "$anna" letters '{"childRef":"'"$alva"'","text":"Hej Alva! Du ska få vara hos en kontaktfamilj en helg i månaden. Sotis får följa med. Du sa att varannan helg var för ofta. Därför blev det så här."}'

say "Båda barnen får återkoppling"
refused "$sara" closure '{"closedOn":"'"$today"'","reason":"withInsats","documented":true}' 409 facts-missing \
  "$alva feedback-missing" "$liam feedback-missing"
take "$anna" feedback '{"childRef":"'"$alva"'","givenOn":"'"$today"'","way":"letterReadTogether",
  "content":"Vi läste brevet tillsammans. Alva fick veta vad som bestämts, varför, när det börjar och vem hon kan ringa."}'
take "$anna" feedback '{"childRef":"'"$liam"'","hindrance":"infant","plannedOn":"2032-08-16",
  "content":"Modern och mormodern har fått veta. En berättelse till Liam ligger i akten tills han börjar skolan."}'

say "Alvas ärende avslutas"
take "$sara" closure '{"closedOn":"'"$today"'","reason":"withInsats","documented":true}'

say "Liams eget ärende: utredningen avslutas utan insats, på samma villkor"
case=${ids[1]}
take "$anna" proposals '{"presentedOn":"2026-11-18","outcome":"withoutInsats","documented":true,"childRefs":["'"$liam"'"],
  "text":"Utredningen om Liam avslutas. BVC och mormodern ger det stöd som behövs.",
  "notAffected":"Beslutet om Alva är fattat i hennes eget ärende och ändras inte av det här."}'
take "$anna" stances '{"childRef":"'"$liam"'","proposalVersion":1,"establishedOn":"2026-11-19","stance":"notEstablished","hearing":'"$watched"'}'
take "$anna" bka/answers "$(answers "$liam" liam)"
take "$anna" bka/completion "$(only "$liam")"
take "$maria" bka/approval "$(only "$liam")"
read_proposal "$sara"
why="Liam har det han behöver av modern, mormodern och BVC. Inget mer stöd behövs nu."
refused "$sara" decisions "$(decision "$why")" 409 facts-missing "$liam kommunicering-missing"
take "$anna" kommunicering '{"proposalVersion":1,"communicatedOn":"2026-11-19","toAdults":true,"toChild":false}'
take "$sara" decisions "$(decision "$why")"
take "$anna" feedback '{"childRef":"'"$liam"'","hindrance":"infant","plannedOn":"2032-08-16",
  "content":"Modern och mormodern har fått veta. En berättelse till Liam ligger i akten tills han börjar skolan."}'
take "$sara" closure '{"closedOn":"'"$today"'","reason":"withoutInsats","documented":true}'

say "Allt som hände i Alvas ärende, ur liggaren"
call "$sara" GET "cases/${ids[0]}/history"
each sequence "$ANSWER" | while IFS= read -r one; do
  printf '   %3s  %-26s %-5s %s\n' "$(field version "$one")" "$(field fact "$one")" "$(field actor "$one")" "$(field state "$one")"
done
printf '\nKlart: %d anrop, alla svar som väntat.\n' "$calls"
