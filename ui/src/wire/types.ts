// The draft contract between the pages (ui/) and the program. The Rust side (ts-rs, crate feature-free types in src-tauri/src/acts/* and
// src-tauri/src/wire/) will generate ui/src/wire/types.ts with exactly these names. Field names are snake_case on both sides.
// Every command: call("name", args) -> Promise<Reply>; it rejects with a WireError. Ids are UUID text, instants ISO-8601 UTC text, days yyyy-mm-dd.

export type Language = "ro" | "en";
export type Role = "reception" | "technician" | "manager" | "read_only";
export type Stage = "expected" | "in" | "in_work" | "ready" | "out";
export type Arrival = "plays" | "asks_code" | "shows_wait" | "dead_with_power" | "no_power" | "not_checked";
export type Tone = "waiting" | "in_work" | "blocked" | "stop" | "done";
export type StateWord = "not_needed" | "verified" | "on_file" | "not_asked" | "has_not" | "will_bring" | "radio_changed" | "refused" | "locked";
export type NotNeededReason = "no_radio" | "no_code" | "paired" | "switched_off";
export type LockEnd = "until" | "unknown" | "final";
export type VerdictWord = "silent" | "go" | "ask" | "confirm" | "stop";
export type Cut = "silent" | "likely" | "certain";
export type SaverReason = "srs" | "fuel" | "hv" | "weld" | "wiring" | "plug" | "unknown" | "no_power";
export type ExitWord = "code_on_file" | "enter_code" | "not_needed" | "nothing_to_lose" | "memory_saver" | "customer_accepts";
export type CodeSource = "card" | "customer" | "photo" | "phone" | "label" | "service_book" | "dealer" | "specialist";
export type Channel = "at_desk" | "phone" | "message" | "email";
export type ReceptionAnswer = "has_it_here" | "sends_photo" | "at_home" | "has_not" | "needs_none";
export type HandOverResult = "plays" | "asks_code" | "no_radio" | "not_tested";
export type Scenario = "private_owner" | "recent_buyer" | "company_car" | "leasing_user" | "agent" | "heir" | "foreign_car" | "trader" | "auction_buyer" | "radio_only"; // ids of data/documents.toml
export type MissingWord = "name" | "phone" | "vin" | "make" | "km" | "radio_code" | "radio_serial";
export type UnitKind = "radio" | "navigation" | "cd_changer" | "other";

/** Everything that can go wrong. `code` is a Fluent id suffix: show t(`error-${code}`, args). `field` names the form field at fault. */
export interface WireError { kind: "refused" | "invalid" | "failure"; code: string; fields: FieldError[]; args: Record<string, string | number>; }
export interface FieldError { field: string; code: string; }
/* codes so far, kind refused: no_right, presence_needed, gate_closed, ownership_not_proven, serial_check_first, not_offered_locked, not_offered_radio_changed,
   nothing_on_file, wrong_pin (args: wait_seconds), pin_wait (args: seconds), password_needed (after the fifth wrong PIN), wrong_password, locked, already_running,
   too_late (undo after 10 s), radio_has_asked (not_needed with evidence), exit_not_offered, job_closed, not_set_up, recovery_wrong,
   demo_password, read_only_folder
   kind invalid (with fields): too_long, required, code_not_digits, code_length, phone_unreadable, km_lower, password_weak, pin_shape, pin_taken, name_taken
   kind failure: bad_argument, disk, database_damaged, database_newer, vault_missing, vault_damaged, print_failed, no_printer, head_mark */

export interface ProgramState {
  step: "trouble" | "set_up" | "recovery_sheet" | "locked" | "who" | "open";
  trouble: string | null;            // error code, when step = trouble
  demo: DemoHints | null;            // only in the demo workshop
  workshop_name: string | null;      // null before unlock of a workshop (it lives in the encrypted file) and in set-up
  language: Language;                // the person's, else the workshop's
  me: Person | null;                 // when step = open
  people: Person[];                  // tiles, when step = who or open
  banners: string[];                 // codes: head_mark, read_only, ledger_altered, ledger_gap, ledger_short, no_printer
  now: string;
}
export interface DemoHints { password: string; pins: { name: string; pin: string }[]; }
export interface Person { person_id: string; name: string; initials: string; roles: Role[]; language: Language; opens_workshop: boolean; }

export interface StateChip { state: StateWord; tone: Tone; suspicious: boolean; day: string | null; initials: string | null; reason: NotNeededReason | null;
  times: number | null; lock: LockEnd | null; until: string | null; not_kept: "not_kept" | "verified_not_kept" | null; }
export interface VehicleHead { vehicle_id: string; plate: string; country: string; make: string | null; model: string | null; year: number | null; vin: string | null; vin_tail: string | null; }
export interface PartyHead { party_id: string; name: string; phone: string | null; }
export interface UnitHead { unit_id: string | null; kind: UnitKind; make: string | null; model: string | null; serial_tail: string | null; sensitive: boolean; chip: StateChip; }

export interface Hit { kind: "vehicle"; vehicle: VehicleHead; owner: PartyHead | null; why: "plate" | "old_plate" | "vin" | "name" | "phone" | "serial" | "job_number" | "key_tag"; open_job_id: string | null; chip: StateChip; }
export interface FindResult { hits: Hit[]; more: boolean; new_plate: string | null; }

export interface IntakeForm { vehicle: VehicleHead | null; plate: string; owner: PartyHead | null; units: UnitHead[]; last_km: number | null; last_visit: LastVisit | null;
  next_key_tag: string; promised_at: string; missing: MissingWord[]; open_job_id: string | null; }
export interface LastVisit { day: string; km: number | null; job_name_ro: string; job_name_en: string; }
export interface JobTypeHit { job_type_id: string; name_ro: string; name_en: string; cut: Cut; no_memory_saver: SaverReason | null; }
/** One inline line per unit that must be asked about; empty list = silence. */
export interface ReceptionLine { unit_id: string | null; unit: UnitHead; cut: Cut; answers: ReceptionAnswer[]; not_needed_reasons: NotNeededReason[]; hint_ro: string | null; hint_en: string | null; }
export interface GivenAnswer { unit_id: string | null; answer: ReceptionAnswer; digits: string | null; reason: NotNeededReason | null; keep: boolean; }
export interface IncomingCar { vehicle_id: string | null; plate: string; vin: string; make: string; model: string; owner_name: string; phone: string; km: string; key_tag: string; promised_at: string | null;
  brought_by_owner: boolean; driver_name: string; driver_phone: string; job_type_ids: string[]; arrival: Arrival; display_text: string; wait_minutes: number | null; answers: GivenAnswer[]; problem: string; radio_serial: string; }
export interface LoggedCar { job_id: string; number: string; plate: string; key_tag: string; missing: MissingWord[]; verdict: VerdictWord; soft_warnings: string[]; /* codes: vin_shape, code_suspicious, code_length_unusual, key_tag_in_use, plate_unusual, vin_checksum */ }

export interface BoardCard { job_id: string; number: string; vehicle: VehicleHead; key_tag: string; promised_at: string | null; technician: string | null; job_name_ro: string; job_name_en: string; more_lines: number; chip: StateChip; verdict: VerdictWord; desk_called_at: string | null; power_off: boolean; hand_over: HandOverResult | null; }
export interface Board { columns: { stage: Stage; cards: BoardCard[] }[]; attention: BoardCard[]; asked_this_month: number; woken_this_month: number; locked_this_month: number; }

export interface JobLine { line_id: string; job_type_id: string; name_ro: string; name_en: string; cut: Cut; answer: boolean | null; no_memory_saver: SaverReason | null; }
export interface ExitOffer { exit: ExitWord; reasons: NotNeededReason[]; settle_first: boolean; }
export interface Covered { exit: ExitWord; at: string; initials: string; }
export interface RevealOffer { offered: boolean; why_not: string | null; /* error code */ for_radio_only: boolean; wait_unknown: boolean; }
/** Facts "as reported" about the radio's family; null where nothing is known. Texts are in the data's own language (English), except pre_job_action_ro. */
export interface FamilyHints { family: string; tries: number | null; lockout_minutes: number | null; radio_must_stay_on: string | null; power_cut_effect: string | null; entry_method: string | null; pre_job_action: string | null; pre_job_action_ro: string | null; listen_three_minutes: boolean; confidence: string; }
export interface UnitView { head: UnitHead; lost: boolean; open: boolean; exits: ExitOffer[]; covered: Covered | null; reveal: RevealOffer; outcome_due: boolean; refusals: number; last_reading: string | null; asks_now: boolean; serial_checked_since_refusal: boolean; family: FamilyHints | null; also_offered_day: string | null; undo_outcome_until: string | null; }
export interface GateView { verdict: VerdictWord; starting: VerdictWord; memory_saver_allowed: boolean; memory_saver_reason: SaverReason | null; may_start: boolean; }
export interface JobView { job_id: string; number: string; stage: Stage; vehicle: VehicleHead; owner: PartyHead | null; contact: PartyHead | null; lines: JobLine[]; key_tag: string; promised_at: string | null; arrived_at: string; arrival: Arrival; problem: string; technician: string | null;
  units: UnitView[]; gate: GateView; operation: "none" | "power_off" | "power_back"; power_was_cut: boolean; desk_called_at: string | null; hand_over: HandOverResult | null; missing: MissingWord[]; }
export interface GateDecision { unit_id: string | null; exit: ExitWord; reason: NotNeededReason | null; digits: string | null; source: CodeSource | null; party_id: string | null; party_name: string | null; party_phone: string | null; channel: Channel | null; }
export interface RevealedCode { digits: string; seconds: number; ledger_seq: number; chip: StateChip; }

export interface OwnershipForm { job_id: string; owner: PartyHead | null; vehicle: VehicleHead; unit: UnitHead; scenarios: ScenarioChoice[]; documents: DocumentChoice[]; passed_today: boolean; last: OwnershipChecked | null; }
export interface ScenarioChoice { scenario: string; name_ro: string; name_en: string; document_ids: string[]; always_refused: boolean; }
export interface DocumentChoice { document_id: string; name_ro: string; name_en: string; role: string; }
export interface OwnershipAnswers { job_id: string; unit_id: string | null; scenario: string; bearer_name: string; document_ids: string[]; certificate_original: boolean; person_entitled: boolean; car_matches: boolean; right_to_code: boolean; }
export interface OwnershipChecked { passed: boolean; missing: string[]; /* certificate_original | person_entitled | car_matches | right_to_code | scenario_refused */ at: string; initials: string; }
export interface Printed { where_to: "printer" | "folder"; target: string; }
export interface PrintedCard { where_to: "printer" | "folder"; target: string; copy: number; card_id: string; voided_copy: number | null; ledger_seq: number; }

export interface LedgerLine { seq: number; at: string; who: string; verb: string; subject: string | null; /* plate or name of the first subject, looked up, never stored in the ledger */ reason: string | null; outcome: string; }
export interface LedgerPage { lines: LedgerLine[]; standing: "ok" | "altered" | "gap" | "short"; bad_seq: number | null; length: number; }

export interface Commands {
  program_state(): ProgramState;
  set_up_workshop(a: { language: Language; workshop_name: string; workshop_phone: string; workshop_town: string; manager_name: string; initials: string; password: string; pin: string }): ProgramState;
  print_recovery_sheet(): Printed;                       // also "print again": a new code, the old sheet is void
  confirm_recovery_sheet(a: { typed: string }): ProgramState;
  unlock_workshop(a: { password: string }): ProgramState;
  choose_person(a: { person_id: string; pin: string }): ProgramState;
  leave_tile(): ProgramState;                            // soft lock: back to the tiles
  lock_workshop(): ProgramState;                         // hard lock: keys gone
  enter_pin(a: { pin: string; job_id: string }): { seconds: number };   // presence for this job, 60 s
  set_language(a: { language: Language }): ProgramState;
  find(a: { text: string }): FindResult;
  start_intake(a: { vehicle_id: string | null; plate: string }): IntakeForm;
  suggest_job_types(a: { text: string }): JobTypeHit[];
  ask_at_reception(a: { vehicle_id: string | null; job_type_ids: string[]; arrival: Arrival }): ReceptionLine[];
  log_incoming_car(a: { car: IncomingCar }): LoggedCar;
  board(): Board;
  move_job(a: { job_id: string; stage: Stage }): Board;
  answer_call(a: { job_id: string }): Board;
  list_bay_jobs(): BoardCard[];
  open_job(a: { job_id: string }): JobView;
  take_job(a: { job_id: string }): JobView;              // this technician does it
  answer_power_question(a: { job_id: string; power_goes: boolean }): JobView;   // all unanswered likely lines
  take_in_code(a: { job_id: string; unit_id: string | null; digits: string; source: CodeSource }): JobView;
  decide_battery_gate(a: { job_id: string; decisions: GateDecision[] }): JobView;
  call_desk(a: { job_id: string }): JobView;
  start_battery_work(a: { job_id: string }): JobView;
  end_battery_work(a: { job_id: string }): JobView;
  note_power_lost(a: { job_id: string; how: "flat_in_yard" | "taken_off" }): JobView;
  note_radio(a: { job_id: string; unit_id: string | null; reading: "plays" | "asks_code" | "shows_wait" | "ready"; display_text: string; wait_minutes: number | null; is_final: boolean }): JobView;
  check_serial(a: { job_id: string; unit_id: string; matches: boolean }): JobView;
  reveal_code(a: { job_id: string; unit_id: string }): RevealedCode;
  record_code_outcome(a: { job_id: string; unit_id: string; accepted: boolean }): JobView;
  withdraw_code_outcome(a: { job_id: string; unit_id: string }): JobView;
  hand_over(a: { job_id: string; result: HandOverResult; code_typed: boolean }): JobView;  // stage → out
  ownership_form(a: { job_id: string; unit_id: string | null }): OwnershipForm;
  check_ownership(a: { answers: OwnershipAnswers }): OwnershipChecked;
  preview_paper(a: { paper: "code_card" | "ownership_checklist" | "ownership_checklist_blank"; job_id: string; unit_id: string | null }): ArrayBuffer;   // PDF, digits as ••••
  print_ownership_checklist(a: { job_id: string; unit_id: string | null; filled: boolean }): Printed;
  print_code_card(a: { job_id: string; unit_id: string; sheet: "card" | "a4"; reprint_reason: "lost" | "damaged" | "misprint" | null }): PrintedCard;
  list_people(): Person[];
  add_person(a: { name: string; initials: string; roles: Role[]; pin: string; password: string | null; language: Language }): Person[];
  read_ledger(a: { before: number | null }): LedgerPage;
}
