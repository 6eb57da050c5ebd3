"""The books, reckoned once more from the raw rows.

An oracle for the tests: another language, another arithmetic (decimal), written from the rules in docs/process.md and from nothing
else. Reads one JSON document from standard input, the tables as they stand and the days and periods asked for, and writes what it
makes of them to standard output. Nothing but the standard library.

    {"tables": {"invoice": [...], "allocation": [...], ...}, "days": ["2005-03-31"], "periods": [["2005-01-01", "2005-03-31"]]}
"""

import json
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("1")
AGES = ((0, "current"), (30, "1–30"), (60, "31–60"), (90, "61–90"))


def penny(amount: Decimal) -> int:
    """Half a penny goes up."""
    return int(amount.quantize(PENNY, rounding=ROUND_HALF_UP))


def vat_of(net: int, basis_points: int) -> int:
    return penny(Decimal(net) * Decimal(basis_points) / Decimal(10_000))


def day(text: str) -> date:
    return date.fromisoformat(text[:10])


def last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def london_day(moment: str) -> date:
    """Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October."""
    utc = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(timezone.utc)
    begin, end = (
        datetime.combine(last_sunday(utc.year, month), datetime.min.time(), timezone.utc) + timedelta(hours=1)
        for month in (3, 10)
    )
    return (utc + timedelta(hours=1) if begin <= utc < end else utc).date()


def rate_on(rates, tax_point: date):
    known = [row for row in rates if day(row["from_day"]) <= tax_point]
    return max(known, key=lambda row: row["from_day"])["basis_points"] if known else None


class Books:
    def __init__(self, tables):
        self.tables = defaultdict(list, tables)
        self.issued = [row for row in self.tables["invoice"] if row["status"] == "issued"]
        self.by_id = {row["id"]: row for row in self.issued}
        self.refund = {row["id"]: row for row in self.tables["refund"]}
        self.reversed_on = {
            row["payment_id"] or row["refund_id"]: day(row["reversed_on"]) for row in self.tables["reversal"]
        }
        self.decision = {row["id"]: row for row in self.tables["vat_decision"]}
        self.figures = {}
        for row in sorted(self.issued, key=lambda each: (each["kind"] == "credit note", each["series_value"])):
            self.figures[row["id"]] = self.reckon(row)

    # -- documents ---------------------------------------------------------------------------------------------------

    def reckon(self, row):
        """Totals from the lines alone; of a credit note in parts the last one takes the remainder."""
        net_at = defaultdict(int)
        faults = []
        for line in row["lines"]:
            net = penny(Decimal(line["quantity"]) * Decimal(line["unitNet"]))
            if net != line["net"]:
                faults.append(f"{row['number']}: a line of {line['net']} should be {net}")
            net_at[line.get("rateBasisPoints", 0)] += line["net"]
        if row["kind"] == "invoice" and row["vat_treatment"] == "UK VAT":
            rate = rate_on(self.tables["vat_rate"], day(row["tax_point"]))
            if rate is not None and self.tables["vat_rate"] and set(net_at) != {rate}:
                faults.append(f"{row['number']}: the rate on {row['tax_point']} is {rate}")
        vat_at = {rate: vat_of(net, rate) for rate, net in net_at.items()}
        if row["kind"] == "credit note":
            vat_at = self.credited_vat(row, net_at)
        return {
            "net": sum(net_at.values()),
            "vat": sum(vat_at.values()),
            "gross": sum(net_at.values()) + sum(vat_at.values()),
            "byRate": {str(rate): [net_at[rate], vat_at[rate]] for rate in net_at},
            "faults": faults,
        }

    def credited_vat(self, row, net_at):
        original = self.figures[row["corrects"]]["byRate"]
        before = [
            self.figures[note["id"]]["byRate"]
            for note in self.issued
            if note["kind"] == "credit note"
            and note["corrects"] == row["corrects"]
            and note["series_value"] < row["series_value"]
        ]
        vat_at = {}
        for rate, net in net_at.items():
            left_net, left_vat = original[str(rate)]
            for note in before:
                taken = note.get(str(rate), [0, 0])
                left_net, left_vat = left_net - taken[0], left_vat - taken[1]
            vat_at[rate] = left_vat if net == left_net else min(vat_of(net, rate), left_vat)
        return vat_at

    def sign(self, row):
        return -1 if row["kind"] == "credit note" else 1

    def notes_of(self, row):
        return [
            note for note in self.issued if note["corrects"] == row["id"] and note["kind"] == "credit note"
        ]

    def documents(self):
        answer = {}
        for row in self.issued:
            figures = self.figures[row["id"]]
            notes = [self.figures[note["id"]] for note in self.notes_of(row)]
            settled = sum(
                each["pence"]
                for each in self.tables["allocation"]
                if row["id"] in (each["invoice_id"], each["credit_note_id"])
            )
            answer[row["id"]] = {
                **figures,
                "settled": settled,
                "open": figures["gross"] - settled,
                "credited": sum(note["gross"] for note in notes),
                "remainingNet": figures["net"] - sum(note["net"] for note in notes),
                "remainingVat": figures["vat"] - sum(note["vat"] for note in notes),
            }
        return answer

    # -- VAT ---------------------------------------------------------------------------------------------------------

    def counts_on(self, row):
        """The day on record: its own day, or a later one with a reason."""
        natural = day(row["tax_point"] if row["kind"] == "invoice" else row["issued_on"])
        counted = day(row["vat_day"])
        late = counted > natural and counted <= day(row["issued_on"]) and row["vat_day_reason"]
        if counted != natural and not late:
            raise ValueError(f"{row['number']} counts on {counted}, its own day is {natural}")
        return counted

    def is_supply(self, row):
        if row["vat_treatment"] != "outside the scope":
            return True
        decision = self.decision.get(row["vat_decision_id"])
        return decision is not None and decision["subject"] == "place of supply"

    def vat(self, first: date, last: date):
        box_1 = box_6 = 0
        by_rate = defaultdict(lambda: [0, 0])
        numbers = []
        for row in self.issued:
            if not first <= self.counts_on(row) <= last:
                continue
            figures, sign = self.figures[row["id"]], self.sign(row)
            numbers.append(row["number"])
            box_1 += sign * figures["vat"]
            box_6 += sign * figures["net"] if self.is_supply(row) else 0
            if row["vat_treatment"] == "UK VAT":
                for rate, (net, vat) in figures["byRate"].items():
                    by_rate[rate][0] += sign * net
                    by_rate[rate][1] += sign * vat
        return {"box1": box_1, "box6": box_6, "byRate": by_rate, "numbers": sorted(numbers)}

    # -- debts -------------------------------------------------------------------------------------------------------

    def settled_by(self, invoice_id, as_of):
        return sum(
            each["pence"]
            for each in self.tables["allocation"]
            if each["invoice_id"] == invoice_id and day(each["made_on"]) <= as_of
        )

    def used_by(self, column, source_id, as_of):
        """What went back to the customer counts from the day on which it was paid."""
        used = 0
        for each in self.tables["allocation"]:
            if each[column] != source_id:
                continue
            counts = day(each["made_on"])
            if each["refund_id"] and each["reverses"] is None:
                counts = day(self.refund[each["refund_id"]]["paid_on"])
            used += each["pence"] if counts <= as_of else 0
        return used

    def is_disputed(self, invoice_id, as_of):
        return any(
            each["invoice_id"] == invoice_id
            and london_day(each["opened_at"]) <= as_of
            and (each["ended_at"] is None or london_day(each["ended_at"]) > as_of)
            for each in self.tables["dispute"]
        )

    def aged(self, as_of: date):
        columns = {name: 0 for _, name in AGES} | {"90+": 0, "disputed": 0}
        customers = defaultdict(int)
        for row in self.issued:
            if row["kind"] == "credit note" or day(row["issued_on"]) > as_of:
                continue
            left = self.figures[row["id"]]["gross"] - self.settled_by(row["id"], as_of)
            overdue = (as_of - day(row["due_on"])).days
            age = next((name for most, name in AGES if overdue <= most), "90+")
            columns["disputed" if self.is_disputed(row["id"], as_of) else age] += left
            customers[row["organisation_id"]] += left
        unallocated = 0
        for each in self.tables["payment"]:
            if day(each["received_on"]) > as_of or self.reversed_on.get(each["id"], date.max) <= as_of:
                continue
            left = each["pence"] - self.used_by("payment_id", each["id"], as_of)
            unallocated += left
            customers[each["organisation_id"]] -= left
        for row in self.issued:
            if row["kind"] == "credit note" and day(row["issued_on"]) <= as_of:
                left = self.figures[row["id"]]["gross"] - self.used_by("credit_note_id", row["id"], as_of)
                unallocated += left
                customers[row["organisation_id"]] -= left
        owed = sum(columns.values())
        return {
            "ages": columns,
            "owed": owed,
            "unallocated": unallocated,
            "balance": owed - unallocated,
            "customers": {key: balance for key, balance in customers.items() if balance},
        }

    def ledger(self, as_of: date):
        """What customers owe, from documents and money alone: allocations move nothing, but a write-off does."""
        moves = [(day(row["issued_on"]), self.sign(row) * self.figures[row["id"]]["gross"]) for row in self.issued]
        moves += [(day(each["received_on"]), -each["pence"]) for each in self.tables["payment"]]
        moves += [(day(each["paid_on"]), each["pence"]) for each in self.tables["refund"]]
        for each in self.tables["payment"] + self.tables["refund"]:
            if each["id"] in self.reversed_on:
                back = each["pence"] if "received_on" in each else -each["pence"]
                moves.append((self.reversed_on[each["id"]], back))
        moves += [
            (day(each["made_on"]), -each["pence"]) for each in self.tables["allocation"] if each["write_off_id"]
        ]
        return sum(amount for on, amount in moves if on <= as_of)


def answer(asked):
    books = Books(asked["tables"])
    return {
        "documents": books.documents(),
        "vat": [books.vat(day(first), day(last)) for first, last in asked["periods"]],
        "aged": [books.aged(day(each)) for each in asked["days"]],
        "ledger": [books.ledger(day(each)) for each in asked["days"]],
    }


if __name__ == "__main__":
    given = json.load(sys.stdin)
    json.dump([answer(each) for each in given] if isinstance(given, list) else answer(given), sys.stdout)
