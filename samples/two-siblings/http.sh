# Anrop och svar för samples/two-siblings.sh. Bara bash och curl.
# Läser demons adress och nycklar ur filen $keys, som bara dess ägare kan läsa.

STATUS='' ANSWER='' calls=0 heading=0

say() { heading=$((heading + 1)); printf '\n== %d. %s\n' "$heading" "$*"; }
note() { printf '   %s\n' "$*"; }
fail() { printf '\nFEL: %s\n%s\n' "$*" "$ANSWER" >&2; exit 1; }

key() { # NAMN: en rad ur nyckelfilen
  local line
  while IFS= read -r line; do [[ $line == "$1="* ]] && printf '%s' "${line#*=}"; done <"$keys" || true
}

# Det första värdet med ett namn, i svaret eller i texten som ges.
field() { local re="\"$1\":\"?([^\",}]*)"; if [[ ${2-$ANSWER} =~ $re ]]; then printf '%s' "${BASH_REMATCH[1]}"; fi; }
text() { local re="\"$1\":\"([^\"]*)\""; if [[ ${2-$ANSWER} =~ $re ]]; then printf '%s' "${BASH_REMATCH[1]}"; fi; }
after() { printf '%s' "${ANSWER#*\""$1"\":}"; }

# Varje objekt i en lista på en egen rad; listans objekt börjar med medlemmen NAMN.
each() { # NAMN JSON
  local mark="{\"$1\"" line=$'\n'"\"$1\""
  printf '%s\n' "${2//$mark/$line}" | while IFS= read -r line; do
    if [[ $line == "\"$1\""* ]]; then printf '%s\n' "$line"; fi
  done
}

# Nyckeln går till curl genom ett rör, så att den inte syns i processlistan.
call() { # PERSON METOD ADRESS [INNEHÅLL [UPPREPNINGSNYCKEL]]
  local out
  calls=$((calls + 1))
  out=$(curl -sS --max-time 60 -w '\n%{http_code}' -X "$2" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: ${5:-$run-$calls}" ${4:+--data-binary "$4"} \
    -K <(printf 'header = "Authorization: Bearer %s"\n' "$(key "$1")") "$url/api/v1/$3")
  STATUS=${out##*$'\n'} ANSWER=${out%$'\n'*}
}

missing_list() { if [[ $ANSWER == *'"missing":['* ]]; then each code "$(after missing)"; fi; }

show() { # svaret, läsbart: vart ärendet kom, eller vad som saknas, barn för barn
  local one
  if [[ $STATUS == 200 ]]; then
    printf '   -> 200'
    if [[ $ANSWER == *'"state":'* ]]; then printf '  läge %s, version %s' "$(field state)" "$(field version)"; fi
    if [[ $ANSWER == *'"warnings":["'* ]]; then one=$(after warnings); printf '  varning %s' "${one%%]*}]"; fi
    printf '\n'
    return
  fi
  printf '   -> %s %s: %s\n' "$STATUS" "$(field code)" "$(text title)"
  missing_list | while IFS= read -r one; do
    printf '      - %s: %s [%s%s%s]\n' "$(field childRef "$one")" "$(text text "$one")" "$(field code "$one")" \
      "$(if [[ $one == *'"item":"'* ]]; then printf ', %s' "$(text item "$one")"; fi)" \
      "$(if [[ $one == *'"law":"'* ]]; then printf ', %s' "$(text law "$one")"; fi)"
  done
}

take() { # PERSON STEG INNEHÅLL [UPPREPNINGSNYCKEL]: ett steg i ärendet $case som ska gå att ta
  printf '   %s: POST /cases/.../%s\n' "$1" "$2"
  call "$1" POST "cases/$case/$2" "$3" "${4:-}"
  show
  [[ $STATUS == 200 ]] || fail "väntade 200, fick $STATUS"
}

refused() { # PERSON STEG INNEHÅLL STATUS KOD ["BARN KOD" ...]: ett steg som ska nekas, av precis de skälen
  printf '   %s: POST /cases/.../%s\n' "$1" "$2"
  call "$1" POST "cases/$case/$2" "$3"
  show
  [[ $STATUS == "$4" && $(field code) == "$5" ]] || fail "väntade $4 $5, fick $STATUS"
  local got want='' one
  for one in "${@:6}"; do want+="$one"$'\n'; done
  got=$(missing_list | while IFS= read -r one; do printf '%s %s\n' "$(field childRef "$one")" "$(field code "$one")"; done)
  [[ $(printf '%s' "$want" | sort) == "$(printf '%s\n' "$got" | sort)" ]] || fail "väntade: $want"
}

permitted() { # PERSON: vilka steg som går att ta nu, i ärendet $case
  local one open='' closed=0
  call "$1" GET "cases/$case/permitted"
  while IFS= read -r one; do
    if [[ $one == *'"open":true'* ]]; then open+=" $(field trigger "$one")"; else closed=$((closed + 1)); fi
  done <<<"$(each trigger "$ANSWER")"
  note "$1 kan nu:$open"
  note "$closed andra steg är stängda; svaret säger vad som saknas för vart och ett."
}

read_proposal() { # läser förslaget som det står nu: $version och $hash
  local one proposals
  call "$1" GET "cases/$case"
  proposals=$(after proposals)
  while IFS= read -r one; do version=$(field version "$one") hash=$(field hash "$one"); done \
    <<<"$(each version "${proposals%%\"decisions\":*}")"
}

decision() { # SKÄL: beslutet om förslaget så som det lästes
  printf '{"proposalVersion":%s,"proposalHash":"%s","decidedOn":"%s","reasons":"%s"}' "$version" "$hash" "$today" "$1"
}

answers() { printf '{"childRef":"%s","answers":%s}' "$1" "$(<"$here/two-siblings/$2.json")"; }
only() { printf '{"childRef":"%s"}' "$1"; }
