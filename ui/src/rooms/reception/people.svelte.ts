// The people of a visit as its form names them: who brought the car, who pays, whom to ask for the code. The intake and the arrival of
// a booked car ask for them in the same way.
import type { IncomingCar, IntakeMore, PartyHead } from "../../wire/types";

/** Who brings the car; nobody where the keys lay in the night box or the car came on a truck. */
export type Bringer = "owner" | "other" | "nobody";

type Who = Pick<IncomingCar, "brought_by_owner" | "driver_name" | "driver_phone">;
type Others = Pick<IntakeMore, "came_without_person" | "payer_name" | "payer_phone" | "contact_name" | "contact_phone">;

export class VisitPeople {
  brings = $state<Bringer | null>("owner");
  driver_name = $state("");
  driver_phone = $state("");
  payer_name = $state("");
  payer_phone = $state("");
  contact_name = $state("");
  contact_phone = $state("");

  /** Those who had the role the last time stand in the form, to be kept or taken out. */
  know(payer: PartyHead | null, code_contact: PartyHead | null): void {
    this.payer_name = payer?.name ?? "";
    this.payer_phone = payer?.phone ?? "";
    this.contact_name = code_contact?.name ?? "";
    this.contact_phone = code_contact?.phone ?? "";
  }

  /** Who brought it, as it is sent: what was typed of a driver counts only while somebody else brings the car. */
  get sentWho(): Who {
    const other = this.brings === "other";
    return {
      brought_by_owner: !other,
      driver_name: other ? this.driver_name : "",
      driver_phone: other ? this.driver_phone : "",
    };
  }

  /** The others, as they are sent. */
  get sentOthers(): Others {
    return {
      came_without_person: this.brings === "nobody",
      payer_name: this.payer_name,
      payer_phone: this.payer_phone,
      contact_name: this.contact_name,
      contact_phone: this.contact_phone,
    };
  }
}
