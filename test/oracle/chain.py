"""Whether the events of the cases are what was written: the chain of their hashes, reckoned once more.

A verifier of its own: another language, written from docs/decisions/0055 and from nothing else. Reads the rows of case_event from
standard input, one JSON object a line, as PostgreSQL gives them:

    psql "$DATABASE_URL" -Atc "select to_jsonb(e) from case_event e order by case_id, seq" | python3 test/oracle/chain.py

Prints the first bad row of each broken case and ends with 1, or how many rows hold. Nothing but the standard library.
"""

import hashlib
import json
import sys
from datetime import datetime, timezone


def canonical(value) -> str:
    """JSON with sorted keys and no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def moment(text: str) -> str:
    utc = datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"


def hash_of(previous: str, row: dict) -> str:
    said = {
        "previous": previous,
        "caseId": row["case_id"],
        "seq": row["seq"],
        "type": row["type"],
        "at": moment(row["at"]),
        "commandId": row["command_id"],
        "actor": row["actor"],
        "data": row["data"],
    }
    return hashlib.sha256(canonical(said).encode("utf-8")).hexdigest()


def first_bad(rows: list) -> str | None:
    previous = ""
    for place, row in enumerate(rows, start=1):
        if row["seq"] != place:
            return f"{row['case_id']} {place}: missing"
        if row["previous_hash"] != previous:
            return f"{row['case_id']} {place}: does not follow the row before"
        if row["hash"] != hash_of(previous, row):
            return f"{row['case_id']} {place}: changed"
        previous = row["hash"]
    return None


def main() -> int:
    cases: dict = {}
    for line in sys.stdin:
        if line.strip():
            row = json.loads(line)
            cases.setdefault(row["case_id"], []).append(row)
    bad = [found for rows in cases.values() if (found := first_bad(sorted(rows, key=lambda row: row["seq"])))]
    for found in bad:
        print(found)
    if not bad:
        print(f"{sum(len(rows) for rows in cases.values())} events of {len(cases)} cases hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
