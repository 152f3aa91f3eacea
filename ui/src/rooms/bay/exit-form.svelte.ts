// What the technician is filling in after touching one exit: digits and where they come from, a reason, or the customer who
// accepts the loss. It only keeps what is typed. Which exits exist is never worked out here: the program's list is drawn.

import type {
  Channel,
  CodeSource,
  OfferedExit,
  GateDecision,
  JobView,
  NotNeededReason,
  PartyHead,
  UnitView,
} from "../../wire/types";

export const SOURCES: readonly CodeSource[] = [
  "card",
  "customer",
  "photo",
  "phone",
  "label",
  "service_book",
  "dealer",
  "specialist",
];
export const CHANNELS: readonly Channel[] = ["at_desk", "phone", "message", "email"];

export interface NamedParty {
  as: "owner" | "contact";
  party: PartyHead;
}

export class ExitForm {
  digits = $state("");
  source = $state<CodeSource | null>(null);
  reason = $state<NotNeededReason | null>(null);
  /** A party id, "other" for a new name, null while nobody is chosen. */
  party = $state<string | null>(null);
  name = $state("");
  phone = $state("");
  channel = $state<Channel | null>(null);
  /** The digits stand as dots: after the source was chosen, or when the window lost the focus. */
  masked = $state(false);
  /** The serial as it is typed from the label, while it is in doubt which radio is in the car. */
  serial = $state("");
  /** The serial was compared for this form and differs: the code of the radio on file does not belong in this one. */
  differs = $state(false);

  constructor(
    readonly unit: UnitView,
    readonly offer: OfferedExit,
    /** The car: what is said of typed digits is said of its radio. */
    readonly vehicle_id: string | null = null,
  ) {}

  /** The form of the same exit over the unit as it is now, with what was typed. */
  over(unit: UnitView, offer: OfferedExit, matches: boolean): ExitForm {
    const next = new ExitForm(unit, offer, this.vehicle_id);
    next.digits = this.digits;
    next.source = this.source;
    next.masked = this.masked;
    next.serial = matches ? "" : this.serial;
    next.differs = !matches;
    return next;
  }

  /** Somebody is named who accepts the loss. */
  get named(): boolean {
    return this.party === "other" ? this.name.trim() !== "" : this.party !== null;
  }

  /** Something is still blank. Only a hint for the button: the program checks what is written. */
  get filled(): boolean {
    switch (this.offer.exit) {
      case "enter_code":
        return this.digits.length > 0 && this.source !== null && !this.offer.settle_first;
      case "not_needed":
        return this.reason !== null;
      case "customer_accepts":
        return this.channel !== null && this.named;
      default:
        return true;
    }
  }

  decision(): GateDecision {
    const other = this.party === "other";
    return {
      unit_id: this.unit.head.unit_id,
      exit: this.offer.exit,
      reason: this.reason,
      digits: this.offer.exit === "enter_code" ? this.digits : null,
      source: this.offer.exit === "enter_code" ? this.source : null,
      party_id: other ? null : this.party,
      party_name: other ? this.name.trim() : null,
      party_phone: other ? this.phone.trim() : null,
      channel: this.channel,
    };
  }
}

/** The people of this job who can be asked: owner and the one who brought the car, each once. */
export function partiesOf(job: JobView): NamedParty[] {
  const found: NamedParty[] = [];
  if (job.owner) found.push({ as: "owner", party: job.owner });
  if (job.contact && job.contact.party_id !== job.owner?.party_id) {
    found.push({ as: "contact", party: job.contact });
  }
  return found;
}
