// A battery-off sheet for the tests: an airbag job on a Land Rover, one line of each kind. Nobody in the shop sees this file.
import type { BatterySheet, SheetLineView, SrsView } from "../../wire/types";

export function line(item_id: string, more: Partial<SheetLineView> = {}): SheetLineView {
  return {
    item_id,
    title_ro: `Titlu ${item_id}`,
    title_en: `Title ${item_id}`,
    action_ro: `Fa ${item_id}`,
    action_en: `Do ${item_id}`,
    symptom_ro: `Altfel ${item_id}`,
    symptom_en: `Else ${item_id}`,
    harm: null,
    tool: "no",
    of_this_make: false,
    forbids: null,
    answer: null,
    initials: null,
    at: null,
    ...more,
  };
}

export function srs(more: Partial<SrsView> = {}): SrsView {
  return {
    state: "not_set",
    minutes: null,
    source: null,
    initials: null,
    set_at: null,
    ends_at: null,
    kept_at: null,
    kept_by: null,
    from_seconds: 2,
    to_seconds: 1200,
    of_make: [
      {
        models_ro: "Range Rover 2003",
        models_en: "Range Rover 2003",
        seconds: 600,
        how_ro: "cheia afara",
        how_en: "key out",
      },
    ],
    ...more,
  };
}

export function sheet(more: Partial<BatterySheet> = {}): BatterySheet {
  return {
    job_id: "j-1",
    operation: "none",
    may_write: true,
    saver_forbidden: null,
    injuries: [],
    before: [
      line("battery_location", { harm: "people" }),
      line("engine_running", { harm: "things" }),
      line("fault_memory"),
    ],
    during: [line("isolate_terminal", { harm: "people" }), line("reconnect_wait")],
    order: [
      {
        step_id: "d3",
        phase: "before",
        maker: [{ text_ro: "Opel: minusul 15 s", text_en: "Opel: within 15 s" }],
        text_ro: "Totul oprit.",
        text_en: "Everything off.",
      },
      { step_id: "r1", phase: "reconnect", maker: [], text_ro: "Plusul primul.", text_en: "Positive first." },
    ],
    after: [],
    after_list: { lines: 0, blank: 0, said_no: 0 },
    after_is_open: false,
    srs: null,
    model: "Dacia Logan",
    notes: [],
    ...more,
  };
}

export function afterwards(more: Partial<BatterySheet> = {}): BatterySheet {
  return sheet({
    operation: "power_back",
    after: [line("clock"), line("windows_sunroof", { harm: "people" })],
    after_list: { lines: 2, blank: 2, said_no: 0 },
    after_is_open: true,
    ...more,
  });
}
