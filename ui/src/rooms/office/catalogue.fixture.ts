// The catalogue as the program answers it, for the pages' tests.
import type { AfterLineEntry, CatalogueView, JobTypeEntry } from "../../wire/types";

export function jobType(id: string, name: string, more: Partial<JobTypeEntry> = {}): JobTypeEntry {
  return {
    job_type_id: id,
    version: 0,
    shop_made: false,
    retired: false,
    name_ro: name,
    name_en: `${name} (en)`,
    keywords_ro: "schimb, montaj",
    keywords_en: "swap",
    battery_disconnect: "always",
    radio_supply_cut: "yes",
    radio_removed: "no",
    no_memory_saver: null,
    fits_radio: false,
    cut: "certain",
    reasons: ["srs", "fuel", "plug", "unknown"],
    saver_may_be_allowed: true,
    edited: [],
    ...more,
  };
}

export function line(id: string, title: string, more: Partial<AfterLineEntry> = {}): AfterLineEntry {
  return {
    line_id: id,
    version: 0,
    shop_made: false,
    retired: false,
    may_change: true,
    title_ro: title,
    title_en: `${title} (en)`,
    action_ro: "Faceți așa.",
    action_en: "Do this.",
    makes: [],
    job_types: [],
    edited: [],
    ...more,
  };
}

export function view(more: Partial<CatalogueView> = {}): CatalogueView {
  return {
    job_types: [jobType("battery", "Înlocuire baterie"), jobType("airbag", "Airbag")],
    families: [
      {
        family_id: "vw",
        version: 0,
        make: "Volkswagen",
        family: "radios that show SAFE",
        confidence: "high",
        tries: 2,
        lockout_minutes: null,
        radio_must_stay_on: "yes",
        power_cut_effect: "unknown",
        entry_method: "Use the preset buttons.",
        pre_job_action_ro: "Cereți codul.",
        pre_job_action_en: "Ask for the code.",
        edited: [],
      },
    ],
    displays: [
      {
        display_id: "SAFE",
        text: "SAFE",
        kind: "locked",
        shop_made: false,
        retired: false,
        version: 0,
        makes: ["Volkswagen"],
        meaning_ro: "Blocat.",
        meaning_en: "Locked.",
        do_ro: "Așteptați.",
        do_en: "Wait.",
        edited: [],
      },
    ],
    lines: [
      line("clock", "Ceas și posturi"),
      line("windows_sunroof", "Geamuri și trapă", { may_change: false }),
      line("shop.1", "Camera calibrată", { shop_made: true, makes: ["Opel"], job_types: ["battery"] }),
    ],
    display_kinds: ["locked", "lockout", "permanent"],
    new_line: line("", "", { shop_made: true, title_en: "", action_ro: "", action_en: "" }),
    new_display: {
      display_id: "",
      text: "",
      kind: "locked",
      shop_made: true,
      retired: false,
      version: 0,
      makes: [],
      meaning_ro: "",
      meaning_en: "",
      do_ro: "",
      do_en: "",
      edited: [],
    },
    battery_choices: ["always", "usually", "sometimes", "rarely", "no"],
    radio_choices: ["yes", "sometimes", "no"],
    stay_on_choices: ["yes", "no", "unknown"],
    cut_effect_choices: ["restarts_timer", "clears", "no_effect", "disputed", "unknown"],
    new_job_type: jobType("", "", { shop_made: true, no_memory_saver: "unknown", name_en: "" }),
    ...more,
  };
}
