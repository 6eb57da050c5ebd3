"""Whether sealed score sets are what was sealed: their hashes, reckoned once more.

A verifier of its own: another language, written from docs/process.md (Scoring) and from nothing else. Reads the rows of score_set from
standard input, one JSON object a line, as PostgreSQL gives them:

    psql "$DATABASE_URL" -Atc "select to_jsonb(s) from score_set s" | python3 test/oracle/seals.py

Prints each set whose hash is another and ends with 1, or how many hold. Nothing but the standard library.
"""

import hashlib
import json
import sys


def canonical(value) -> str:
    """JSON with sorted keys and no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def hash_of(row: dict) -> str:
    covered = row["scores"] if row["digest"] == 1 else {key: row[key] for key in ("scores", "evidence", "interviews")}
    return hashlib.sha256(canonical(covered).encode("utf-8")).hexdigest()


def main() -> int:
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    bad = [row["id"] for row in rows if row["sha256"] != hash_of(row)]
    for found in bad:
        print(f"{found}: changed")
    if not bad:
        print(f"{len(rows)} sealed sets hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
