// Made from the Rust side by `UPDATE=1 cargo test --test stories`; a story compares. Do not edit.

/** The longest code that can be saved, in digits. */
export const LONGEST_CODE = 8;

/**
 * A note for a job.
 */
export type AddNote = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The note.
 */
note: NewNote, };

/**
 * What the manager types.
 */
export type AddPerson = { 
/**
 * The name on the tile.
 */
name: string, 
/**
 * The initials in states and on papers.
 */
initials: string, 
/**
 * The roles: a set.
 */
roles: Array<Role>, 
/**
 * The PIN.
 */
pin: string, 
/**
 * The password, where this person may open the workshop.
 */
password: string | null, 
/**
 * Their language.
 */
language: Language, };

/**
 * A photograph, as the page sends it.
 */
export type AddPicture = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit it shows, where it is on record.
 */
unit_id: string | null, 
/**
 * What it shows.
 */
kind: PictureKind, 
/**
 * The file as it is, in base64: JPEG, PNG or WebP, less than 40 MB.
 */
file: string, };

/**
 * A new specialist.
 */
export type AddSpecialist = { 
/**
 * What is known of them.
 */
specialist: SpecialistFields, };

/**
 * Another coded unit of the car.
 */
export type AddUnit = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * What was typed.
 */
typed: RadioFields, 
/**
 * The serial; empty where nobody read it.
 */
serial: string, };

/**
 * A line of the list after the power is back.
 */
export type AfterLineEntry = { 
/**
 * Its id; empty for a new one.
 */
line_id: string, 
/**
 * How often it was edited.
 */
version: number, 
/**
 * Whether it was made in the shop.
 */
shop_made: boolean, 
/**
 * Whether it was taken off the list.
 */
retired: boolean, 
/**
 * Whether its words may be edited and it may be taken off: not where it protects somebody.
 */
may_change: boolean, 
/**
 * What is thought of, Romanian.
 */
title_ro: string, 
/**
 * What is thought of, English.
 */
title_en: string, 
/**
 * What to do, Romanian.
 */
action_ro: string, 
/**
 * What to do, English.
 */
action_en: string, 
/**
 * The makes it speaks of.
 */
makes: Array<string>, 
/**
 * The job types a line made here is for; none is every job.
 */
job_types: Array<string>, 
/**
 * What the shop said itself.
 */
edited: Array<EditedField>, };

/**
 * How an after-list stands.
 */
export type AfterList = { 
/**
 * Its lines; none where the power never went.
 */
lines: number, 
/**
 * Blank ones.
 */
blank: number, 
/**
 * Those answered with no.
 */
said_no: number, };

/**
 * The customer's word, as typed.
 */
export type AgreeToCost = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * Who agreed, where they are on record.
 */
party_id: string | null, 
/**
 * Their name, where new.
 */
party_name: string, 
/**
 * How they told us.
 */
channel: Channel | null, 
/**
 * Up to how much, in lei; 0 takes an earlier word back.
 */
up_to: string, };

/**
 * An answer.
 */
export type AnswerCall = { 
/**
 * The job.
 */
job_id: string, 
/**
 * What.
 */
answer: DeskAnswer, };

/**
 * The answer to "will the radio lose power (battery, fuse or plug)?".
 */
export type AnswerPowerQuestion = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Whether it goes.
 */
power_goes: boolean, };

/**
 * An answer to a line.
 */
export type AnswerSheetLine = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The line.
 */
item_id: string, 
/**
 * The answer.
 */
answer: SheetAnswer, };

/**
 * The reading of the radio on arrival (GATE.md section 7).
 */
export type Arrival = "plays" | "asks_code" | "shows_wait" | "dead_with_power" | "no_power" | "not_checked";

/**
 * What the page of an arriving car begins with.
 */
export type ArrivalForm = { 
/**
 * The booked job.
 */
job: JobView, 
/**
 * The last odometer reading, km.
 */
last_km: number | null, 
/**
 * What can be said where the odometer shows less, in the order of the keys.
 */
km_reasons: Array<KmReason>, 
/**
 * The next free number on the key board.
 */
next_key_tag: string, 
/**
 * A promise to start from, UTC.
 */
promised_at: string, 
/**
 * Who pays, where it is not the owner.
 */
payer: PartyHead | null, 
/**
 * Whom to ask for the code, where it is not the owner.
 */
code_contact: PartyHead | null, 
/**
 * The form somebody began for this car and did not finish.
 */
draft: Draft | null, };

/**
 * Which questions an arriving car raises.
 */
export type AskAtArrival = { 
/**
 * The booked job.
 */
job_id: string, 
/**
 * The radio on arrival.
 */
arrival: Arrival, };

/**
 * The form as far as it is filled in.
 */
export type AskAtReception = { 
/**
 * The car, where it is known.
 */
vehicle_id: string | null, 
/**
 * The work lines.
 */
job_type_ids: Array<string>, 
/**
 * The radio on arrival.
 */
arrival: Arrival, };

/**
 * Why a job needs somebody now, the most urgent first.
 */
export type AttentionWord = "called" | "locked" | "nobody_asked" | "no_show" | "stopped";

/**
 * The copies in one line, for the board.
 */
export type BackupLine = { 
/**
 * When the newest whole copy was made, UTC.
 */
last_at: string | null, 
/**
 * What is to be said about the copies.
 */
warning: BackupWarning | null, };

/**
 * The last trial, as the office sees it.
 */
export type BackupTrialView = { 
/**
 * When, UTC.
 */
at: string, 
/**
 * What was found; nothing where the copy was whole.
 */
trouble: BackupTrouble | null, };

/**
 * What came in the way of a copy.
 */
export type BackupTrouble = "disk" | "not_the_same" | "second_place_missing";

/**
 * One copy, as the office sees it.
 */
export type BackupView = { 
/**
 * When it was made, UTC.
 */
at: string, 
/**
 * The newest line of its ledger.
 */
seq: number, 
/**
 * The size of its database, bytes.
 */
bytes: number, 
/**
 * Whether it stands in the second place.
 */
outside: boolean, };

/**
 * What is said about the copies of the workshop.
 */
export type BackupWarning = "none_yet" | "three_days" | "last_failed" | "none_outside" | "no_place" | "not_yet_outside";

/**
 * The copies, as the office sees them.
 */
export type BackupsView = { 
/**
 * The line of the board.
 */
line: BackupLine, 
/**
 * The copies, the newest first.
 */
sets: Array<BackupView>, 
/**
 * The folder on this computer.
 */
folder: string, 
/**
 * The folder of the second place; empty where nobody named one.
 */
second_place: string, 
/**
 * What came in the way of the last one, here or in the second place.
 */
trouble: BackupTrouble | null, 
/**
 * One is being made.
 */
running: boolean, 
/**
 * The last trial of a copy; nothing before the first.
 */
trial: BackupTrialView | null, 
/**
 * How the recovery sheet stands.
 */
sheet: SheetWord, 
/**
 * On which day it was typed back.
 */
sheet_day: string | null, 
/**
 * The copies that were ever put back, the newest first.
 */
restored: Array<RestoredCopy>, };

/**
 * What the person should know on every screen until it is mended.
 */
export type Banner = "head_mark" | "ledger_altered" | "ledger_gap" | "ledger_short" | "ledger_unmarked";

/**
 * The sheet.
 */
export type BatterySheet = { 
/**
 * The job.
 */
job_id: string, 
/**
 * How far its power is cut.
 */
operation: Operation, 
/**
 * Whether the person at the seat may answer, and the job is open.
 */
may_write: boolean, 
/**
 * Why a memory saver is forbidden, where it is.
 */
saver_forbidden: SaverReason | null, 
/**
 * What of its work can injure somebody: each is a WARNING.
 */
injuries: Array<SaverReason>, 
/**
 * Before the next cut, or the open one.
 */
before: Array<SheetLineView>, 
/**
 * What to watch while it is taken off and put back.
 */
during: Array<SheetLineView>, 
/**
 * The order of work, the maker's own lines with it; empty where the battery stays in.
 */
order: Array<SheetStep>, 
/**
 * After the last cut; empty where the power never went.
 */
after: Array<SheetLineView>, 
/**
 * How that list stands.
 */
after_list: AfterList, 
/**
 * Whether it can be answered: the power is back.
 */
after_is_open: boolean, 
/**
 * The airbag wait, only where a line of the job needs one.
 */
srs: SrsView | null, 
/**
 * Make and model, where both are on record: notes are kept for them.
 */
model: string | null, 
/**
 * What the shop knows of the model.
 */
notes: Array<ModelNoteView>, };

/**
 * The facts beside the password field.
 */
export type BeforeOpening = { 
/**
 * The number of the newest line of the ledger, as the mark beside the file has it.
 */
last_line: number, 
/**
 * When that mark was written, UTC: the program's last act.
 */
last_act_at: string | null, 
/**
 * The newest copy on this computer. It got its name after it had been opened again and found whole.
 */
copy_at: string | null, };

/**
 * Whose code is hunted for.
 */
export type BeginHunt = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The job, where it begins in one.
 */
job_id: string | null, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, };

/**
 * A better reading, offered and never taken by itself.
 */
export type BetterVin = { 
/**
 * The whole VIN as it would be.
 */
vin: string, 
/**
 * Which signs change, from left to right.
 */
slips: Array<VinSlip>, };

/**
 * The board.
 */
export type Board = { 
/**
 * The five columns; the first holds the cars expected today, and those that did not come.
 */
columns: Array<BoardColumn>, 
/**
 * The appointments of coming days.
 */
coming: Array<ComingDay>, 
/**
 * What needs attention now, the most urgent first.
 */
attention: Array<BoardCard>, 
/**
 * Calls of today that are still to make: the number that the call list tells (`CallList::to_make`).
 */
to_ask_today: number, 
/**
 * Hunts for a code that are open.
 */
hunts_open: number, 
/**
 * Those of them whose answer was promised for today or earlier.
 */
hunts_due: number, 
/**
 * Cars whose owner was asked for the code this month.
 */
asked_this_month: number, 
/**
 * Radios that took their code this month.
 */
woken_this_month: number, 
/**
 * Radios that showed a wait this month.
 */
locked_this_month: number, 
/**
 * The copies of the workshop.
 */
backup: BackupLine, };

/**
 * One job on the board, or in the bay's list.
 */
export type BoardCard = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its car.
 */
vehicle: VehicleHead, 
/**
 * The number on the keys.
 */
key_tag: string, 
/**
 * When it is promised, UTC.
 */
promised_at: string | null, 
/**
 * When the car is or was expected, UTC; nothing where nobody planned it.
 */
expected_at: string | null, 
/**
 * Since when it stands in its column, UTC; nothing of old jobs.
 */
moved_at: string | null, 
/**
 * Who does it.
 */
technician: string | null, 
/**
 * Its first work line, Romanian.
 */
job_name_ro: string, 
/**
 * Its first work line, English.
 */
job_name_en: string, 
/**
 * How many lines more.
 */
more_lines: number, 
/**
 * The code state of the unit that decides the verdict; of a car that has left the worst one.
 */
chip: StateChip, 
/**
 * What the bay sees.
 */
verdict: VerdictWord, 
/**
 * Since when the bay calls the desk, UTC.
 */
desk_called_at: string | null, 
/**
 * Whether the battery is off now.
 */
power_off: boolean, 
/**
 * Blank lines of its after-list: it is not ready while there are any.
 */
after_blank: number, 
/**
 * What is not settled, where it is called ready.
 */
still_open: Array<StillOpen>, 
/**
 * How it was handed over.
 */
hand_over: HandOverResult | null, 
/**
 * How many warnings must not be forgotten. Their words stand on the job's page.
 */
warnings: number, 
/**
 * The keys came without anybody: its customer is called first.
 */
came_without_person: boolean, 
/**
 * Why it needs somebody now.
 */
attention: AttentionWord | null, 
/**
 * What bay and board are told beside the gate.
 */
bay: CardInBay, };

/**
 * One column.
 */
export type BoardColumn = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * Its cards: the expected ones by their planned time, the others by promise.
 */
cards: Array<BoardCard>, };

/**
 * The list of a day.
 */
export type CallList = { 
/**
 * The local day.
 */
day: string, 
/**
 * The day before.
 */
day_before: string, 
/**
 * The day after.
 */
day_after: string, 
/**
 * Whether it is today.
 */
is_today: boolean, 
/**
 * The calls: a car that came without a person first, then by arrival.
 */
calls: Array<CallToMake>, 
/**
 * How many of them are still to make; the board counts today's the same way.
 */
to_make: number, };

/**
 * Which day's list.
 */
export type CallListOf = { 
/**
 * The local day; nothing for today.
 */
day: string | null, };

/**
 * A call to the customer.
 */
export type CallNote = { 
/**
 * What came of it.
 */
outcome: CallOutcome, 
/**
 * Why the radio needs none, where that was said.
 */
reason: NotNeededReason | null, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who called.
 */
initials: string, };

/**
 * What came of a call about a radio's code.
 */
export type CallOutcome = "brings_it" | "sends_photo" | "has_not" | "no_answer" | "not_needed";

/**
 * One radio whose customer is called.
 */
export type CallToMake = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * When the car is expected, or came, UTC.
 */
at: string, 
/**
 * Whether it is here already.
 */
is_here: boolean, 
/**
 * Whether it came without a person: night box, tow truck.
 */
came_without_person: boolean, 
/**
 * Its car.
 */
vehicle: VehicleHead, 
/**
 * The number on the keys, where it is here.
 */
key_tag: string, 
/**
 * Whom to call; nothing where nobody is known.
 */
contact: PartyHead | null, 
/**
 * Whoever should be asked for the code and has no number on file: `contact` is called in their place.
 */
instead_of: PartyHead | null, 
/**
 * Its first work line, Romanian.
 */
job_name_ro: string, 
/**
 * Its first work line, English.
 */
job_name_en: string, 
/**
 * How surely the power goes.
 */
cut: Cut, 
/**
 * The radio with its state.
 */
unit: UnitHead, 
/**
 * The customer was asked about it in this visit.
 */
answered: boolean, 
/**
 * The customer has to be called: nobody has asked, and nothing on file answers for it.
 */
to_make: boolean, 
/**
 * What can come of a call, in the order of the keys.
 */
outcomes: Array<CallOutcome>, 
/**
 * The reasons for "not needed" that the radio itself does not belie.
 */
not_needed_reasons: Array<NotNeededReason>, 
/**
 * The last call about it.
 */
last_call: CallNote | null, };

/**
 * Which visit, and why.
 */
export type CancelJob = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Why.
 */
reason: CancelReason, };

/**
 * Why a job ends before any work.
 */
export type CancelReason = "customer_cancelled" | "no_show" | "logged_by_mistake";

/**
 * The booked car is here.
 */
export type CarArrived = { 
/**
 * The booked job.
 */
job_id: string, 
/**
 * The intake form; its car is the booked one. Work named here and not booked is added.
 */
car: IncomingCar, };

/**
 * One car of the list.
 */
export type CarToHandOver = { 
/**
 * Its job, as on the board.
 */
card: BoardCard, 
/**
 * Whether it was called ready; the others are still being worked on.
 */
is_ready: boolean, 
/**
 * Whose car it is; nothing where nobody is known, and for whoever checks no papers.
 */
owner_name: string | null, };

/**
 * A card as the bay and the board see it, beside its gate.
 */
export type CardInBay = { 
/**
 * By what the radio loses its power.
 */
cut_by: CutBy, 
/**
 * The decision that opened the gate, where no green state did.
 */
opened_by: ExitWord | null, 
/**
 * What the one touch of CONFIRM writes; nothing where the verdict is another.
 */
one_touch: OneTouch | null, 
/**
 * The wait that holds longest, of those that radios of the car show.
 */
wait: WaitView | null, 
/**
 * Work that was added after the car was written down.
 */
added: Array<LineName>, 
/**
 * What the desk answered last, while no call stands.
 */
desk_answer: DeskAnswered | null, 
/**
 * Refusals on the radio since it last took a code; the most of several.
 */
refusals: number, };

/**
 * What a card is printed on.
 */
export type CardSheet = "card" | "a4";

/**
 * What of the catalogue the shop edits.
 */
export type CatalogueKind = "job_type" | "radio_family" | "display_text" | "after_line";

/**
 * The catalogue in force.
 */
export type CatalogueView = { 
/**
 * Job types: the shipped ones in their order, then those made here.
 */
job_types: Array<JobTypeEntry>, 
/**
 * Radio families.
 */
families: Array<FamilyEntry>, 
/**
 * Lines of the list after the power is back: the shipped ones, then those made here.
 */
lines: Array<AfterLineEntry>, 
/**
 * Texts on displays.
 */
displays: Array<DisplayEntry>, 
/**
 * Answers to "does the battery come off?".
 */
battery_choices: Array<HowOften>, 
/**
 * Answers to the two questions about the radio.
 */
radio_choices: Array<HowOften>, 
/**
 * Answers to "must it stay on while it waits?".
 */
stay_on_choices: Array<RadioMustStayOn>, 
/**
 * Answers to "what does a new power cut do to the wait?".
 */
cut_effect_choices: Array<PowerCutEffect>, 
/**
 * A job type nobody has described yet, for the form of a new one.
 */
new_job_type: JobTypeEntry, 
/**
 * A line of the after-list that nobody has described.
 */
new_line: AfterLineEntry, 
/**
 * A display text that nobody has described.
 */
new_display: DisplayEntry, 
/**
 * What a display text may mean.
 */
display_kinds: Array<DisplayKind>, };

/**
 * Work added and taken off with one touch.
 */
export type ChangeJobLines = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The job types that are added.
 */
add: Array<string>, 
/**
 * The lines that are taken off.
 */
remove: Array<string>, };

/**
 * A sale.
 */
export type ChangeOwner = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The owner the screen showed.
 */
seen_owner_id: string | null, 
/**
 * The new owner, where the shop knows them.
 */
party_id: string | null, 
/**
 * Their name, where new.
 */
name: string, 
/**
 * Their phone, where new; may be empty.
 */
phone: string, 
/**
 * Their language, where new.
 */
language: Language, 
/**
 * The day of the sale, as typed; empty is today.
 */
from_day: string, };

/**
 * Another plate.
 */
export type ChangePlate = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The plate on it now, as typed.
 */
plate: string, 
/**
 * The plate the screen showed.
 */
seen_plate: string, };

/**
 * A field that somebody changed since it was shown.
 */
export type ChangedField = { 
/**
 * The field, by its name in the request.
 */
field: string, 
/**
 * Its value now; empty where it was taken away.
 */
now: string, };

/**
 * How a customer told us.
 */
export type Channel = "at_desk" | "phone" | "message" | "email";

/**
 * What the desk saw.
 */
export type CheckFleet = { 
/**
 * The list.
 */
batch_id: string, 
/**
 * Who stands at the desk.
 */
scenario: Scenario, 
/**
 * Their name, as on the paper shown.
 */
bearer_name: string, 
/**
 * The kinds of papers seen.
 */
document_ids: Array<string>, 
/**
 * The certificates were seen, and they are the originals.
 */
certificate_original: boolean, 
/**
 * The person is the one whom these papers entitle.
 */
person_entitled: boolean, 
/**
 * The papers of this scenario give the right to the codes.
 */
right_to_code: boolean, 
/**
 * The cars that were ticked.
 */
cars: Array<FleetTick>, };

/**
 * What the desk saw.
 */
export type CheckOwnership = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; the car's first where nothing is named.
 */
unit_id: string | null, 
/**
 * Who stands at the desk.
 */
scenario: Scenario, 
/**
 * Their name, as on the paper shown.
 */
bearer_name: string, 
/**
 * The kinds of papers seen.
 */
document_ids: Array<string>, 
/**
 * The certificate was seen, and it is the original.
 */
certificate_original: boolean, 
/**
 * The person is the one whom these papers entitle.
 */
person_entitled: boolean, 
/**
 * VIN and plate on the papers are those on the car.
 */
car_matches: boolean, 
/**
 * The papers of this scenario give the right to the code.
 */
right_to_code: boolean, };

/**
 * A serial, read off a radio's label.
 */
export type CheckSerial = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit.
 */
unit_id: string, 
/**
 * The whole serial, or its last four signs where that is enough.
 */
serial: string, 
/**
 * Whether the card was read again with care: which way up, a 1 or a 7. Without it no second try opens.
 */
reading_checked: boolean, };

/**
 * What came of it.
 */
export type CheckedSerial = { 
/**
 * They are the same; also where none was on file and this one went there.
 */
matches: boolean, 
/**
 * Another radio on record has this serial: it is known where it sat.
 */
on_file_elsewhere: boolean, 
/**
 * The radios.
 */
view: RadiosView, 
/**
 * The visit as the bay sees it.
 */
job: JobView | null, };

/**
 * A tile and its PIN.
 */
export type ChoosePerson = { 
/**
 * Whose tile.
 */
person_id: string, 
/**
 * The PIN.
 */
pin: string, };

/**
 * A language.
 */
export type ChosenLanguage = { 
/**
 * The language.
 */
language: Language, };

/**
 * Whether there is a code to look for at all.
 */
export type CodeAtAll = "yes" | "if_owner_set" | "paired" | "network_fault" | "armed" | "unknown";

/**
 * Where the digits stand in the text as it was sent, in the units a page counts in.
 */
export type CodePlace = { 
/**
 * The first sign.
 */
at: number, 
/**
 * How many signs.
 */
length: number, };

/**
 * Where typed digits came from.
 */
export type CodeSource = "card" | "customer" | "photo" | "phone" | "label" | "service_book" | "dealer" | "specialist" | "maker";

/**
 * The appointments of a coming day.
 */
export type ComingDay = { 
/**
 * The local day.
 */
day: string, 
/**
 * Its cards, by planned time.
 */
cards: Array<BoardCard>, };

/**
 * The customer's word about costs.
 */
export type ConsentView = { 
/**
 * Who agreed.
 */
party: PartyHead, 
/**
 * How they told us.
 */
channel: Channel, 
/**
 * Up to how much, in bani, over the whole hunt.
 */
up_to: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who wrote it down.
 */
initials: string, 
/**
 * The car was not sold since.
 */
holds: boolean, };

/**
 * Which radio's last outcome.
 */
export type CorrectOutcome = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit that is open; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit.
 */
unit_id: string, };

/**
 * "So many of so many".
 */
export type CountOf = { 
/**
 * So many.
 */
times: number, 
/**
 * Of so many.
 */
of: number, };

/**
 * The decision that covers a unit now.
 */
export type Covered = { 
/**
 * Which exit.
 */
exit: ExitWord, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
initials: string, };

/**
 * How surely a work line takes the radio's supply.
 */
export type Cut = "silent" | "likely" | "certain";

/**
 * By what the radio loses its power.
 */
export type CutBy = "battery" | "plug";

/**
 * Decisions of one touch.
 */
export type DecideBatteryGate = { 
/**
 * The job.
 */
job_id: string, 
/**
 * One for each unit.
 */
decisions: Array<GateDecision>, };

/**
 * What the demo shows on its lock screen.
 */
export type DemoHints = { 
/**
 * The password.
 */
password: string, 
/**
 * Everybody's PIN.
 */
pins: Array<DemoPin>, };

/**
 * One demo person's PIN.
 */
export type DemoPin = { 
/**
 * Whose.
 */
name: string, 
/**
 * The PIN.
 */
pin: string, };

/**
 * What the desk answered to a call from the bay.
 */
export type DeskAnswer = "brings_it" | "has_not" | "no_answer" | "coming" | "code_taken_in" | "not_needed";

/**
 * What the desk answered, as the bay reads it.
 */
export type DeskAnswered = { 
/**
 * What.
 */
answer: DeskAnswer, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
by: string, };

/**
 * A text on a display.
 */
export type DisplayEntry = { 
/**
 * Its id; empty for a new one.
 */
display_id: string, 
/**
 * Whether the shop wrote it down.
 */
shop_made: boolean, 
/**
 * Whether it was taken off the list.
 */
retired: boolean, 
/**
 * What kind of state it is.
 */
kind: DisplayKind, 
/**
 * The text as the display shows it.
 */
text: string, 
/**
 * How often it was edited.
 */
version: number, 
/**
 * The makes where it was seen.
 */
makes: Array<string>, 
/**
 * What it means, Romanian.
 */
meaning_ro: string, 
/**
 * What it means, English.
 */
meaning_en: string, 
/**
 * What to do first, Romanian.
 */
do_ro: string, 
/**
 * What to do first, English.
 */
do_en: string, 
/**
 * What the shop said itself.
 */
edited: Array<EditedField>, };

/**
 * A text on a display.
 */
export type DisplayKey = { 
/**
 * The text as the display shows it.
 */
text: string, 
/**
 * A number stands beside it, before or after.
 */
with_number: boolean, };

/**
 * The texts to choose from.
 */
export type DisplayKeys = { 
/**
 * Those seen on sets of this family.
 */
family: Array<DisplayKey>, 
/**
 * All others.
 */
others: Array<DisplayKey>, };

/**
 * What a text on the display means.
 */
export type DisplayKind = "locked" | "lockout" | "locked_or_lockout" | "lockout_or_permanent" | "permanent" | "wrong_code" | "armed_or_ok" | "not_a_code_fault";

/**
 * What a text on the display means.
 */
export type DisplayMeaning = { 
/**
 * The text as the sources write it.
 */
text: string, 
/**
 * What kind of state it is.
 */
kind: string, 
/**
 * What it means, Romanian.
 */
meaning_ro: string, 
/**
 * What it means, English.
 */
meaning_en: string, 
/**
 * What to do first, Romanian.
 */
do_ro: string, 
/**
 * What to do first, English.
 */
do_en: string, 
/**
 * It was seen on sets of this family.
 */
of_family: boolean, };

/**
 * A kind of paper.
 */
export type DocumentChoice = { 
/**
 * Its id.
 */
document_id: string, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * What it is for: identity, vehicle, ownership, representation, supporting.
 */
role: string, };

/**
 * A form that somebody began.
 */
export type Draft = { 
/**
 * Its id.
 */
draft_id: string, 
/**
 * Which form it is.
 */
kind: DraftKind, 
/**
 * The booked job whose car arrives.
 */
job_id: string | null, 
/**
 * The car, where it is known.
 */
vehicle_id: string | null, 
/**
 * What a form of a car nobody knows is opened with again: its plate as typed, else what it began with.
 */
began_with: string, 
/**
 * When it was last kept, UTC.
 */
kept_at: string, 
/**
 * The form.
 */
form: DraftForm, 
/**
 * Its work lines, with their names.
 */
jobs: Array<JobTypeHit>, };

/**
 * An answer about a radio's code, without the code.
 */
export type DraftAnswer = { 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * The answer.
 */
answer: ReceptionAnswer, 
/**
 * The reason, with "needs none".
 */
reason: NotNeededReason | null, };

/**
 * The intake form as far as it is filled in, every field as typed.
 */
export type DraftForm = { 
/**
 * The plate.
 */
plate: string, 
/**
 * The VIN.
 */
vin: string, 
/**
 * The maker.
 */
make: string, 
/**
 * The model.
 */
model: string, 
/**
 * The owner's name.
 */
owner_name: string, 
/**
 * The owner's phone.
 */
phone: string, 
/**
 * The odometer.
 */
km: string, 
/**
 * Why it shows less than the last time.
 */
km_reason: KmReason | null, 
/**
 * The number on the keys.
 */
key_tag: string, 
/**
 * When it is promised.
 */
promised: string, 
/**
 * Whether the owner brought it.
 */
brought_by_owner: boolean, 
/**
 * Nobody brought it.
 */
came_without_person: boolean, 
/**
 * Who brought it otherwise.
 */
driver_name: string, 
/**
 * Their phone.
 */
driver_phone: string, 
/**
 * Who pays.
 */
payer_name: string, 
/**
 * Their phone.
 */
payer_phone: string, 
/**
 * Whom to ask for the code.
 */
contact_name: string, 
/**
 * Their phone.
 */
contact_phone: string, 
/**
 * The customer's language.
 */
customer_language: Language | null, 
/**
 * The work lines.
 */
job_type_ids: Array<string>, 
/**
 * The radio on arrival.
 */
arrival: Arrival | null, 
/**
 * What its display shows.
 */
display_text: string, 
/**
 * The wait it shows.
 */
wait_minutes: string, 
/**
 * The answers, without digits.
 */
answers: Array<DraftAnswer>, 
/**
 * What the customer says.
 */
problem: string, 
/**
 * The problem of which somebody said that it holds no code.
 */
problem_no_code_in: string, 
/**
 * The kind of the note.
 */
note_kind: NoteKind, 
/**
 * Whether it is about the car.
 */
note_on_car: boolean, 
/**
 * What it says.
 */
note_text: string, 
/**
 * Its last day.
 */
note_ends_on: string, 
/**
 * The note of which somebody said that it holds no code.
 */
note_no_code_in: string, 
/**
 * The day of a booked visit, as it was picked.
 */
visit_day: string, 
/**
 * Its hour.
 */
visit_hour: string, };

/**
 * What the form is kept as.
 */
export type DraftKept = { 
/**
 * To be sent with the next keeping, with the save, and with the giving up.
 */
draft_id: string, };

/**
 * Which of the desk's forms somebody began.
 */
export type DraftKind = "intake" | "booking" | "arrival";

/**
 * An earlier hunt for the code of this radio.
 */
export type EarlierHunt = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * The local day it began.
 */
began_day: string, 
/**
 * How it ended.
 */
ending: HuntEnding | null, };

/**
 * A line of the after-list as the form sends it.
 */
export type EditAfterLine = { 
/**
 * Which; nothing for a new one.
 */
line_id: string | null, 
/**
 * How often it had been edited when it was shown.
 */
version: number, 
/**
 * What is thought of, Romanian. One of the two languages is enough.
 */
title_ro: string, 
/**
 * What is thought of, English.
 */
title_en: string, 
/**
 * What to do, Romanian; may be empty.
 */
action_ro: string, 
/**
 * What to do, English; may be empty.
 */
action_en: string, 
/**
 * The makes it is for, with commas; nothing is every car. Of a shipped line they stay as they are.
 */
makes: string, 
/**
 * The job types it is for; none is every job. Of a shipped line they stay as they are.
 */
job_types: Array<string>, 
/**
 * Digits in these texts are no customer's code.
 */
is_no_code: boolean, };

/**
 * What a text on the display means, as the form sends it.
 */
export type EditDisplayText = { 
/**
 * Which; nothing for a new one.
 */
display_id: string | null, 
/**
 * How often it had been edited when it was shown.
 */
version: number, 
/**
 * The text as the display shows it; a shipped one stays as it is.
 */
text: string, 
/**
 * What kind of state it is; of a shipped one it stays as it is.
 */
kind: DisplayKind, 
/**
 * The makes whose radios show it, with commas; nothing is any radio. Of a shipped one they stay as they are.
 */
makes: string, 
/**
 * What it means, Romanian.
 */
meaning_ro: string, 
/**
 * What it means, English.
 */
meaning_en: string, 
/**
 * What to do first, Romanian.
 */
do_ro: string, 
/**
 * What to do first, English.
 */
do_en: string, 
/**
 * Digits in these texts are no customer's code.
 */
is_no_code: boolean, };

/**
 * A job type as the form sends it.
 */
export type EditJobType = { 
/**
 * Which; nothing for a new one.
 */
job_type_id: string | null, 
/**
 * How often it had been edited when it was shown.
 */
version: number, 
/**
 * Its name, Romanian. One of the two names is enough.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * What the desk may type, Romanian, with commas.
 */
keywords_ro: string, 
/**
 * What the desk may type, English, with commas.
 */
keywords_en: string, 
/**
 * How often the battery comes off.
 */
battery_disconnect: HowOften, 
/**
 * How often the radio's own supply goes.
 */
radio_supply_cut: HowOften, 
/**
 * How often the radio comes out.
 */
radio_removed: HowOften, 
/**
 * Why a memory saver is forbidden.
 */
no_memory_saver: SaverReason | null, 
/**
 * Whether it fits another radio; of a shipped type it stays as it is.
 */
fits_radio: boolean, 
/**
 * Digits in these texts are no customer's code.
 */
is_no_code: boolean, };

/**
 * A correction.
 */
export type EditParty = { 
/**
 * The car on whose page this is done.
 */
vehicle_id: string, 
/**
 * The customer.
 */
party_id: string, 
/**
 * What was typed.
 */
typed: PartyFields, 
/**
 * What the screen showed when the form was opened.
 */
seen: PartyFields, };

/**
 * The hints of a radio family, as the form sends them.
 */
export type EditRadioFamily = { 
/**
 * Which.
 */
family_id: string, 
/**
 * How often it had been edited when it was shown.
 */
version: number, 
/**
 * Tries before a wait; empty where nobody knows.
 */
tries: string, 
/**
 * The first wait, minutes; empty where nobody knows.
 */
lockout_minutes: string, 
/**
 * Whether the radio must stay on while it waits.
 */
radio_must_stay_on: RadioMustStayOn, 
/**
 * What a new power cut does to the wait.
 */
power_cut_effect: PowerCutEffect, 
/**
 * How the digits are typed.
 */
entry_method: string, 
/**
 * The sentence before the job, Romanian.
 */
pre_job_action_ro: string, 
/**
 * The sentence before the job, English.
 */
pre_job_action_en: string, 
/**
 * Digits in these texts are no customer's code.
 */
is_no_code: boolean, };

/**
 * A specialist, corrected.
 */
export type EditSpecialist = { 
/**
 * Which.
 */
specialist_id: string, 
/**
 * What is known of them now.
 */
specialist: SpecialistFields, };

/**
 * A correction.
 */
export type EditVehicle = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * What was typed.
 */
typed: VehicleFields, 
/**
 * What the screen showed when the form was opened.
 */
seen: VehicleFields, };

/**
 * How a correction ended.
 */
export type Edited = { 
/**
 * The car as it is now.
 */
view: VehicleView, 
/**
 * What somebody else changed meanwhile. Nothing was saved where this is not empty.
 */
changed: Array<ChangedField>, };

/**
 * A field in which the shop's word stands over the shipped one.
 */
export type EditedField = { 
/**
 * The field, as the shipped file names it.
 */
field: string, 
/**
 * What the shipped file said when the shop edited it.
 */
shipped_then: string | null, 
/**
 * What it says now.
 */
shipped_now: string | null, 
/**
 * Whether those two differ: an update of the program changed it since.
 */
moved: boolean, };

/**
 * How it ends. No debug form: it may hold digits.
 */
export type EndHunt = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * How.
 */
end: HuntEnd, 
/**
 * "Found": at which rung.
 */
rung: Rung | null, 
/**
 * "Found": the digits; nothing where the radio has its code on file already.
 */
digits: string | null, 
/**
 * "Found": where they came from.
 */
source: CodeSource | null, 
/**
 * "Found": what it cost, in lei.
 */
cost: string, 
/**
 * "Found": how long it took, in minutes.
 */
minutes: string, 
/**
 * "Found": which specialist.
 */
specialist_id: string | null, 
/**
 * "Replacement": which kind.
 */
advised: ReplacementKind | null, 
/**
 * "Replacement" by a used radio: the customer was told to ask for its code before paying.
 */
code_first: boolean, };

/**
 * Which note, seen from which job.
 */
export type EndModelNote = { 
/**
 * The job on whose sheet it was ended.
 */
job_id: string, 
/**
 * The note.
 */
note_id: string, };

/**
 * Which note, seen from which job.
 */
export type EndNote = { 
/**
 * The job on whose page it was ended.
 */
job_id: string, 
/**
 * The note.
 */
note_id: string, };

/**
 * A specialist, and whether they are asked.
 */
export type EndSpecialist = { 
/**
 * Which.
 */
specialist_id: string, 
/**
 * Nobody asks them any more; or, taken back, somebody does again.
 */
ended: boolean, };

/**
 * A PIN for one job, or for one car.
 */
export type EnterPin = { 
/**
 * The PIN.
 */
pin: string, 
/**
 * The job it is for, or the car of an act about a car; nothing for an act of neither.
 */
about_id: string | null, };

/**
 * How often one person took one exit.
 */
export type ExitShare = { 
/**
 * Which.
 */
exit: ExitWord, 
/**
 * How often.
 */
times: number, };

/**
 * A decision that opens the gate (GATE.md section 5).
 */
export type ExitWord = "code_on_file" | "enter_code" | "not_needed" | "nothing_to_lose" | "memory_saver" | "customer_accepts";

/**
 * Why a decision does not hold any more (GATE.md section 6).
 */
export type FallWord = "code_changed" | "code_refused" | "radio_changed" | "radio_swapped" | "radio_waits" | "radio_plays" | "radio_asks" | "line_forbids" | "owner_changed";

/**
 * A decision that does not hold any more.
 */
export type Fallen = { 
/**
 * Which exit.
 */
exit: ExitWord, 
/**
 * When it was taken, UTC.
 */
at: string, 
/**
 * Who took it.
 */
initials: string, 
/**
 * Why it fell.
 */
why: FallWord, 
/**
 * Which work forbids the memory saver, where that is why.
 */
forbids: SaverReason | null, };

/**
 * A family of the shipped list.
 */
export type FamilyChoice = { 
/**
 * Its key.
 */
family_id: string, 
/**
 * Its name, as the sources call it.
 */
name: string, 
/**
 * The owner sets the code himself: no dealer has a record of it.
 */
user_set: boolean, };

/**
 * What the codes of a radio's family are reported to look like, where the typed digits look otherwise.
 */
export type FamilyCode = { 
/**
 * How many digits they have, where these have another number: `4`, or `4 / 5`.
 */
lengths: string | null, 
/**
 * Which digits they have, where these have others: `1-6`.
 */
digits: string | null, };

/**
 * A radio family.
 */
export type FamilyEntry = { 
/**
 * Its id.
 */
family_id: string, 
/**
 * How often it was edited.
 */
version: number, 
/**
 * The make.
 */
make: string, 
/**
 * The family, as the sources call it.
 */
family: string, 
/**
 * How sure the sources are.
 */
confidence: string, 
/**
 * Tries before a wait.
 */
tries: number | null, 
/**
 * The first wait, minutes.
 */
lockout_minutes: number | null, 
/**
 * Whether the radio must stay on while it waits.
 */
radio_must_stay_on: RadioMustStayOn, 
/**
 * What a new power cut does to the wait.
 */
power_cut_effect: PowerCutEffect, 
/**
 * How the digits are typed.
 */
entry_method: string, 
/**
 * The sentence before the job, Romanian.
 */
pre_job_action_ro: string, 
/**
 * The sentence before the job, English.
 */
pre_job_action_en: string, 
/**
 * What the shop said itself.
 */
edited: Array<EditedField>, };

/**
 * What is reported of the radio's family. Hints, never certain.
 */
export type FamilyHints = { 
/**
 * The family.
 */
family: string, 
/**
 * Tries before a lock-out.
 */
tries: number | null, 
/**
 * The first lock-out, minutes.
 */
lockout_minutes: number | null, 
/**
 * Whether the radio has to stay on during the wait: yes, no, unknown.
 */
radio_must_stay_on: string | null, 
/**
 * What a power cut does to a running wait.
 */
power_cut_effect: string | null, 
/**
 * How the digits are typed.
 */
entry: Told | null, 
/**
 * How the waits grow.
 */
rule: Told | null, 
/**
 * How it ends for good.
 */
end: Told | null, 
/**
 * The official way to the code.
 */
route: Told | null, 
/**
 * What is shown there.
 */
needs: Array<Told>, 
/**
 * The owner chose the code: no dealer has it.
 */
user_set: boolean, 
/**
 * One sentence before the job, English.
 */
pre_job_action: string | null, 
/**
 * One sentence before the job, Romanian.
 */
pre_job_action_ro: string | null, 
/**
 * It plays about two minutes without its code: listen more than three.
 */
listen_three_minutes: boolean, 
/**
 * How sure the source is: high, medium, low.
 */
confidence: string, 
/**
 * What the shop says itself of this, by the names in the shipped file: `tries_before_lockout`, `entry_method` and so on.
 */
shop_fields: Array<string>, };

/**
 * What is wrong with a field.
 */
export type Fault = "too_long" | "required" | "code_not_digits" | "code_length" | "phone_unreadable" | "vin_differs" | "km_lower" | "km_unreadable" | "password_weak" | "password_differs" | "pin_differs" | "initials_taken" | "recovery_typed" | "pin_shape" | "serial_short" | "serial_tail" | "pin_taken" | "name_taken" | "job_type_unknown" | "wait_minutes" | "promised_unreadable" | "promised_over" | "promised_hour_over" | "day_unreadable" | "text_holds_code" | "day_ahead" | "day_before" | "year_unreadable" | "picture_too_large" | "picture_unreadable" | "not_a_folder" | "in_the_past" | "money_unreadable" | "money_negative" | "money_too_large" | "range_reversed" | "minutes_unreadable" | "specialist_ended" | "code_first" | "srs_minutes" | "sheet_count" | "job_name_needed" | "same_job_name" | "reason_stays" | "fits_needs_removal" | "count_unreadable" | "line_needs_words" | "same_line" | "lines_full" | "line_protects" | "make_unknown" | "display_known";

/**
 * One field at fault: the same words stand at the field and in the summary.
 */
export type FieldError = { 
/**
 * The field, by its name in the request.
 */
field: string, 
/**
 * A Fluent id without `error-`.
 */
code: string, };

/**
 * A radio looked for by its whole serial.
 */
export type FindRadio = { 
/**
 * The car it may go into.
 */
vehicle_id: string, 
/**
 * What it is.
 */
kind: UnitKind, 
/**
 * The whole serial.
 */
serial: string, };

/**
 * What was found.
 */
export type FindResult = { 
/**
 * The cars, best first.
 */
hits: Array<Hit>, 
/**
 * Whether there are more than shown.
 */
more: boolean, 
/**
 * The typed text as a plate, for the row "new car with this plate"; nothing where a car wears exactly it.
 */
new_plate: string | null, 
/**
 * The typed text as a VIN, for the row "new car with this VIN"; nothing where a car has exactly it. Never a plate too.
 */
new_vin: string | null, 
/**
 * The typed text as a telephone number, for the row "new car of this number". Never a plate too.
 */
new_phone: string | null, 
/**
 * Enter alone may take that row. A name that nobody bears is not a car.
 */
new_plate_by_enter: boolean, };

/**
 * A line of this visit that fits a radio, while nobody has written down that it was done.
 */
export type FittingLine = { 
/**
 * The line.
 */
line_id: string, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * The radio it fits; nothing where nobody knows it yet.
 */
incoming_id: string | null, };

/**
 * One car of the list.
 */
export type FleetCar = { 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * Its radios.
 */
radios: Array<FleetRadio>, };

/**
 * A card that was printed, and where it lies.
 */
export type FleetCardPrinted = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The radio.
 */
unit_id: string, 
/**
 * Which sheet, from one.
 */
sheet: number, 
/**
 * Which place on it, row by row, from one.
 */
place: number, 
/**
 * The copy's number.
 */
copy: number, 
/**
 * The card's opaque id.
 */
card_id: string, 
/**
 * The copy it voids.
 */
voided_copy: number | null, 
/**
 * The ledger line that was written first.
 */
ledger_seq: number, };

/**
 * A card to print.
 */
export type FleetCardToPrint = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The radio.
 */
unit_id: string, 
/**
 * Why again, from the second copy on.
 */
reprint_reason: ReprintReason | null, };

/**
 * The cards to print, or to look at.
 */
export type FleetCards = { 
/**
 * The list.
 */
batch_id: string, 
/**
 * The cards, in the order in which they lie on the sheets.
 */
cards: Array<FleetCardToPrint>, };

/**
 * How the check ended.
 */
export type FleetChecked = { 
/**
 * The radios whose check was written, passed or not.
 */
checked: Array<FleetRadioChecked>, 
/**
 * Those that are not what the list showed: nothing was written about them.
 */
left_out: Array<LeftOut>, 
/**
 * How many passed.
 */
passed: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who looked.
 */
initials: string, };

/**
 * What came of the print.
 */
export type FleetPrinted = { 
/**
 * Where the sheets went; nothing where there was no card to print.
 */
sent: Printed | null, 
/**
 * The cards, in the order in which they lie on the sheets.
 */
cards: Array<FleetCardPrinted>, 
/**
 * The radios without a card.
 */
left_out: Array<LeftOut>, };

/**
 * One radio of the list.
 */
export type FleetRadio = { 
/**
 * The radio with its state.
 */
unit: UnitHead, 
/**
 * Why there is no card of it; nothing where there can be one.
 */
why_none: NoCard | null, 
/**
 * How many cards of it were printed: from the first on, why again is asked.
 */
cards_printed: number, };

/**
 * How the check ended for one radio.
 */
export type FleetRadioChecked = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The radio.
 */
unit_id: string, 
/**
 * What is missing; nothing where it passed.
 */
missing: Array<MissingAnswer>, };

/**
 * A car of the list, and what was read at it.
 */
export type FleetTick = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The radio.
 */
unit_id: string, 
/**
 * VIN and plate on the papers are those on this car.
 */
car_matches: boolean, };

/**
 * The list.
 */
export type FleetView = { 
/**
 * The list's own id: the PIN is for it.
 */
batch_id: string, 
/**
 * Whose cars they are.
 */
owner: PartyHead, 
/**
 * The cars, by their plates.
 */
cars: Array<FleetCar>, 
/**
 * Who may come for many cars at once.
 */
scenarios: Array<ScenarioChoice>, 
/**
 * The papers.
 */
documents: Array<DocumentChoice>, };

/**
 * Which radio's digits.
 */
export type ForgetCode = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit that is open; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit.
 */
unit_id: string, };

/**
 * By what a family was found.
 */
export type FoundBy = "radio" | "maker";

/**
 * A radio on record.
 */
export type FoundRadio = { 
/**
 * The radio with its state.
 */
unit: UnitHead, 
/**
 * The car it sits in; nothing where it sits in none.
 */
vehicle: VehicleHead | null, };

/**
 * One decision for one unit.
 */
export type GateDecision = { 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * The exit.
 */
exit: ExitWord, 
/**
 * The reason, for "not needed".
 */
reason: NotNeededReason | null, 
/**
 * The digits, for "enter the code now".
 */
digits: string | null, 
/**
 * Their source.
 */
source: CodeSource | null, 
/**
 * The customer who accepts the loss, where known.
 */
party_id: string | null, 
/**
 * The customer's name, where new.
 */
party_name: string | null, 
/**
 * Their phone, where new.
 */
party_phone: string | null, 
/**
 * How they told us.
 */
channel: Channel | null, };

/**
 * The gate.
 */
export type GateView = { 
/**
 * The verdict now.
 */
verdict: VerdictWord, 
/**
 * The verdict if battery work started now.
 */
starting: VerdictWord, 
/**
 * Whether a memory saver may be fitted.
 */
memory_saver_allowed: boolean, 
/**
 * Why not.
 */
memory_saver_reason: SaverReason | null, 
/**
 * Whether "start battery work" would go through.
 */
may_start: boolean, };

/**
 * What the customer said about one radio.
 */
export type GivenAnswer = { 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * The answer.
 */
answer: ReceptionAnswer, 
/**
 * The digits, with "has it here".
 */
digits: string | null, 
/**
 * The reason, with "needs none".
 */
reason: NotNeededReason | null, 
/**
 * Whether the customer wants the code kept after this visit.
 */
keep: boolean, };

/**
 * How the car leaves.
 */
export type HandOver = { 
/**
 * The job.
 */
job_id: string, 
/**
 * What the radio did.
 */
result: HandOverResult, 
/**
 * The desk says that the code on file was typed.
 */
code_typed: boolean, 
/**
 * Which unit asks for its code, where several could; nothing means the radio.
 */
unit_id: string | null, };

/**
 * What the radio does at hand-over.
 */
export type HandOverResult = "plays" | "asks_code" | "no_radio" | "not_tested";

/**
 * One car.
 */
export type Hit = { 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * Its owner.
 */
owner: PartyHead | null, 
/**
 * Why it was found.
 */
why: HitWhy, 
/**
 * Whose name or number it was, or which plate, where that is not what stands on the line already.
 */
said: HitSaid | null, 
/**
 * Its open job.
 */
open_job_id: string | null, 
/**
 * Its worst code state.
 */
chip: StateChip, };

/**
 * What a hit was found by, where the line would not show it. No `Debug`: it is a person's name.
 */
export type HitSaid = { 
/**
 * Whose, or which.
 */
of: SaidOf, 
/**
 * The name or the plate.
 */
text: string, 
/**
 * The number, where that was typed.
 */
phone: string | null, };

/**
 * Why a car was found.
 */
export type HitWhy = "plate" | "old_plate" | "vin" | "name" | "phone" | "serial" | "job_number" | "key_tag" | "car";

/**
 * How often a job type does a thing that cuts the supply (`job_types.toml`).
 */
export type HowOften = "always" | "usually" | "sometimes" | "rarely" | "no" | "yes";

/**
 * How a hunt ends.
 */
export type HuntEnd = "found" | "replacement" | "given_up";

/**
 * How a hunt ended.
 */
export type HuntEnding = { 
/**
 * How.
 */
end: HuntEnd, 
/**
 * Which kind of radio was advised.
 */
advised: ReplacementKind | null, 
/**
 * The local day.
 */
day: string, 
/**
 * Who wrote it down.
 */
initials: string, };

/**
 * What is reported of the ways to the code of radios like this one. Hints, never certain.
 */
export type HuntFamily = { 
/**
 * The family.
 */
family: string, 
/**
 * The official way.
 */
official_route: Told | null, 
/**
 * What a dealer asks for.
 */
dealer_needs: Array<Told>, 
/**
 * Where the card is.
 */
card_where: Array<Told>, 
/**
 * How sure the source is: high, medium, low.
 */
confidence: string, };

/**
 * What can be done about the missing code of one unit.
 */
export type HuntOffer = { 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * Its open hunt.
 */
hunt_id: string | null, 
/**
 * Whether one can begin.
 */
may_begin: boolean, 
/**
 * The car leaves, or has left, with a radio that asks for its code or takes none.
 */
leaves_asleep: boolean, };

/**
 * A car's units, in a job or out of one.
 */
export type HuntOffersOf = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The job, where one is open.
 */
job_id: string | null, };

/**
 * Whether the radio came with the car, as the hunt was told.
 */
export type HuntOrigin = "factory" | "aftermarket";

/**
 * A paper that goes along to the dealer; of several names one is enough.
 */
export type HuntPaper = { 
/**
 * Its names, Romanian.
 */
name_ro: string, 
/**
 * Its names, English.
 */
name_en: string, 
/**
 * When it goes along.
 */
only_if: PaperOnlyIf | null, };

/**
 * A hunt.
 */
export type HuntView = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * Its owner.
 */
owner: PartyHead | null, 
/**
 * The radio with its state.
 */
unit: UnitHead, 
/**
 * The car's open job.
 */
open_job_id: string | null, 
/**
 * The local day it began.
 */
began_day: string, 
/**
 * Who began it.
 */
began_by: string, 
/**
 * How it ended.
 */
ending: HuntEnding | null, 
/**
 * The radio has a code on file now, or needs none.
 */
has_code: boolean, 
/**
 * Whether the radio came with the car, where somebody said so.
 */
origin: HuntOrigin | null, 
/**
 * The two answers to that.
 */
origins: Array<HuntOrigin>, 
/**
 * The ladder.
 */
rungs: Array<RungView>, 
/**
 * The rung to try next, or whose answer is awaited.
 */
next: Rung | null, 
/**
 * What it waits for.
 */
waits: HuntWait | null, 
/**
 * What was spent so far, in bani.
 */
spent: number, 
/**
 * How long it took so far, in minutes.
 */
minutes: number, 
/**
 * How many of its rungs are over.
 */
tried: number, 
/**
 * How many rungs there are for this radio.
 */
rungs_in_all: number, 
/**
 * The customer's newest word about costs.
 */
consent: ConsentView | null, 
/**
 * Who may agree.
 */
people: Array<PartyHead>, 
/**
 * How they may tell us.
 */
channels: Array<Channel>, 
/**
 * What is reported.
 */
family: HuntFamily | null, 
/**
 * The papers that go along to the dealer.
 */
papers: Array<HuntPaper>, 
/**
 * What another radio may cost, by kind.
 */
quotes: Array<QuoteView>, 
/**
 * The specialists who can be asked, with what they did for radios like this one.
 */
specialists: Array<SpecialistView>, 
/**
 * What all specialists together did for radios like this one.
 */
successes: SuccessCount | null, 
/**
 * Earlier hunts for the code of this radio, the newest first.
 */
earlier: Array<EarlierHunt>, };

/**
 * What an open hunt waits for, the most urgent first.
 */
export type HuntWait = "answer_due" | "code_on_file" | "consent" | "next_rung" | "replacement" | "answer";

/**
 * What a radio is.
 */
export type IdentifyRadio = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * What was typed.
 */
typed: RadioFields, 
/**
 * What the screen showed when the form was opened.
 */
seen: RadioFields, 
/**
 * The serial, read off the radio; empty where nobody read it.
 */
serial: string, };

/**
 * How long this window has waited for a touch.
 */
export type IdleFor = { 
/**
 * Seconds.
 */
seconds: number, };

/**
 * The intake form.
 */
export type IncomingCar = { 
/**
 * The known car.
 */
vehicle_id: string | null, 
/**
 * The plate.
 */
plate: string, 
/**
 * The VIN; may be empty.
 */
vin: string, 
/**
 * The maker; may be empty.
 */
make: string, 
/**
 * The model; may be empty.
 */
model: string, 
/**
 * The owner's name; may be empty.
 */
owner_name: string, 
/**
 * The owner's phone; may be empty.
 */
phone: string, 
/**
 * The odometer, km; may be empty.
 */
km: string, 
/**
 * The number on the keys.
 */
key_tag: string, 
/**
 * When it is promised: as it was typed (`14`, `mâine 10`, `+2h`), or an instant.
 */
promised_at: string | null, 
/**
 * Whether the owner brought it.
 */
brought_by_owner: boolean, 
/**
 * Who brought it otherwise.
 */
driver_name: string, 
/**
 * Their phone.
 */
driver_phone: string, 
/**
 * The work lines.
 */
job_type_ids: Array<string>, 
/**
 * The radio on arrival.
 */
arrival: Arrival, 
/**
 * Exactly what its display shows; may be empty.
 */
display_text: string, 
/**
 * The wait shown on arrival, minutes.
 */
wait_minutes: number | string | null, 
/**
 * The answers.
 */
answers: Array<GivenAnswer>, 
/**
 * What the customer says.
 */
problem: string, 
/**
 * The radio's serial; may be empty.
 */
radio_serial: string, 
/**
 * What comes up now and then.
 */
more: IntakeMore, };

/**
 * What the form begins with.
 */
export type IntakeForm = { 
/**
 * The known car.
 */
vehicle: VehicleHead | null, 
/**
 * The plate as it will be shown; empty where the car begins with something else.
 */
plate: string, 
/**
 * The VIN a new car begins with.
 */
vin: string, 
/**
 * The telephone a new car begins with.
 */
phone: string, 
/**
 * Its owner.
 */
owner: PartyHead | null, 
/**
 * Its radios.
 */
units: Array<UnitHead>, 
/**
 * The last odometer reading, km.
 */
last_km: number | null, 
/**
 * The last visit.
 */
last_visit: LastVisit | null, 
/**
 * The next free number on the key board.
 */
next_key_tag: string, 
/**
 * A promise to start from, UTC.
 */
promised_at: string, 
/**
 * What is still missing.
 */
missing: Array<MissingWord>, 
/**
 * A job of this car that is open already.
 */
open_job_id: string | null, 
/**
 * Who pays, where it is not the owner.
 */
payer: PartyHead | null, 
/**
 * Whom to ask for the code, where it is not the owner.
 */
code_contact: PartyHead | null, 
/**
 * The language the customer is spoken to in.
 */
customer_language: Language, 
/**
 * The last readings of the odometer, newest first.
 */
km_history: Array<KmEntry>, 
/**
 * Why it may show less than the last time.
 */
km_reasons: Array<KmReason>, 
/**
 * What must not be forgotten about the car.
 */
notes: Array<NoteView>, 
/**
 * The form somebody began for this car and did not finish.
 */
draft: Draft | null, 
/**
 * Whether it comes here; a scrapped car takes no job.
 */
standing: Standing, };

/**
 * What comes up now and then. Every field may be left empty.
 */
export type IntakeMore = { 
/**
 * Why the odometer shows less than the last time.
 */
km_reason: KmReason | null, 
/**
 * The keys came without anybody: night box, tow truck. Nobody was asked anything, and no phone is needed.
 */
came_without_person: boolean, 
/**
 * Who pays; empty: the owner.
 */
payer_name: string, 
/**
 * Their phone.
 */
payer_phone: string, 
/**
 * Whom to ask for the code; empty: whoever brought the car, else the owner.
 */
contact_name: string, 
/**
 * Their phone.
 */
contact_phone: string, 
/**
 * The customer's language; nothing: as it is known, else that of the person at the desk.
 */
customer_language: Language | null, 
/**
 * What must not be forgotten.
 */
notes: Array<NewNote>, 
/**
 * The problem of which somebody said that the digits in it are no code; empty where nobody was asked.
 */
problem_no_code_in: string, 
/**
 * The customer on file who owns this new car; nothing where a new one is written down.
 */
owner_id: string | null, 
/**
 * The unfinished form this was.
 */
draft_id: string | null, };

/**
 * A job as the bay sees it, beside its gate.
 */
export type JobInBay = { 
/**
 * By what the radio loses its power.
 */
cut_by: CutBy, 
/**
 * The decision that opened the gate, where no green state did.
 */
opened_by: ExitWord | null, 
/**
 * What the one touch of CONFIRM writes, now or for a start that the lines do not announce; nothing where there is no CONFIRM.
 */
one_touch: OneTouch | null, 
/**
 * What of its work can injure somebody: each is a WARNING.
 */
injuries: Array<SaverReason>, 
/**
 * The person at the seat does it.
 */
mine: boolean, 
/**
 * Whether the person at the seat may take it, or take it over.
 */
may_take: boolean, 
/**
 * What the desk answered last, while no call stands.
 */
desk_answer: DeskAnswered | null, 
/**
 * What the desk can answer with one key, while a call stands.
 */
desk_answers: Array<DeskAnswer>, };

/**
 * One work line.
 */
export type JobLine = { 
/**
 * Its id.
 */
line_id: string, 
/**
 * Its job type.
 */
job_type_id: string, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * How surely it takes the radio's supply.
 */
cut: Cut, 
/**
 * The answer to "will the radio lose power?".
 */
answer: boolean | null, 
/**
 * Why a memory saver is forbidden.
 */
no_memory_saver: SaverReason | null, 
/**
 * It was added after the car was written down.
 */
added_later: boolean, };

/**
 * What a move will do.
 */
export type JobMovePreview = { 
/**
 * The job's number.
 */
number: string, 
/**
 * The wrong car.
 */
from: VehicleHead, 
/**
 * The right car.
 */
to: VehicleHead, 
/**
 * Whom to ask about the job afterwards.
 */
contact: PartyHead | null, 
/**
 * The wrong car's units.
 */
units_there: Array<UnitChange>, 
/**
 * The right car's units.
 */
units_here: Array<UnitChange>, 
/**
 * What else was typed in the job: withdrawn there, and what becomes of it here.
 */
typed: Array<TypedThing>, 
/**
 * The kilometres of the job are below this car's last ones: somebody says why.
 */
lower_km: LowerKm | null, 
/**
 * How many codes were typed in the job: withdrawn there, offered here.
 */
codes: number, 
/**
 * How many decisions at the gate fall.
 */
decisions: number, 
/**
 * Whether the battery of the car in the bay is off.
 */
power_off: boolean, };

/**
 * A job type.
 */
export type JobTypeEntry = { 
/**
 * Its id.
 */
job_type_id: string, 
/**
 * How often it was edited.
 */
version: number, 
/**
 * Made in the shop.
 */
shop_made: boolean, 
/**
 * Not offered any more.
 */
retired: boolean, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * What the desk may type, Romanian, with commas.
 */
keywords_ro: string, 
/**
 * What the desk may type, English, with commas.
 */
keywords_en: string, 
/**
 * How often the battery comes off.
 */
battery_disconnect: HowOften, 
/**
 * How often the radio's own supply goes.
 */
radio_supply_cut: HowOften, 
/**
 * How often the radio comes out.
 */
radio_removed: HowOften, 
/**
 * Why a memory saver is forbidden.
 */
no_memory_saver: SaverReason | null, 
/**
 * Whether it fits another radio.
 */
fits_radio: boolean, 
/**
 * What all that makes of it at the gate.
 */
cut: Cut, 
/**
 * The reasons it may carry.
 */
reasons: Array<SaverReason>, 
/**
 * Whether a memory saver may be allowed for it: never where the shipped type names a danger.
 */
saver_may_be_allowed: boolean, 
/**
 * What the shop said itself.
 */
edited: Array<EditedField>, };

/**
 * A job type as the form offers it.
 */
export type JobTypeHit = { 
/**
 * Its id.
 */
job_type_id: string, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * How surely it takes the radio's supply.
 */
cut: Cut, 
/**
 * Why a memory saver is forbidden.
 */
no_memory_saver: SaverReason | null, 
/**
 * It is in the words that were typed, and not in the catalogue.
 */
own_words: boolean, };

/**
 * A job and one of its units.
 */
export type JobUnit = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; the car's first where nothing is named.
 */
unit_id: string | null, };

/**
 * A job in the bay.
 */
export type JobView = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * Its car.
 */
vehicle: VehicleHead, 
/**
 * The owner.
 */
owner: PartyHead | null, 
/**
 * Whom to ask.
 */
contact: PartyHead | null, 
/**
 * Its lines.
 */
lines: Array<JobLine>, 
/**
 * The number on the keys.
 */
key_tag: string, 
/**
 * When it is promised, UTC.
 */
promised_at: string | null, 
/**
 * The visit: planned, arrived, moved, called about.
 */
visit: VisitView, 
/**
 * The radio on arrival.
 */
arrival: Arrival, 
/**
 * What the customer says.
 */
problem: string, 
/**
 * Who does it.
 */
technician: string | null, 
/**
 * Its units: the radio first, the others in the order they came into the car.
 */
units: Array<UnitView>, 
/**
 * The gate.
 */
gate: GateView, 
/**
 * How far the power is cut.
 */
operation: Operation, 
/**
 * Whether the radio lost power in this job, planned or not.
 */
power_was_cut: boolean, 
/**
 * How its after-list stands.
 */
after_list: AfterList, 
/**
 * What is not settled: said before the car is handed over, and never in its way.
 */
still_open: Array<StillOpen>, 
/**
 * Since when the bay calls the desk, UTC.
 */
desk_called_at: string | null, 
/**
 * How it was handed over.
 */
hand_over: HandOverResult | null, 
/**
 * What is still missing.
 */
missing: Array<MissingWord>, 
/**
 * Who brought the car, where it was not the owner.
 */
driver: PartyHead | null, 
/**
 * Who pays, where it is not the owner.
 */
payer: PartyHead | null, 
/**
 * The keys came without anybody.
 */
came_without_person: boolean, 
/**
 * What must not be forgotten, warnings first.
 */
notes: Array<NoteView>, 
/**
 * The mis-tap that whoever stands here can take back now.
 */
take_back: TakeBackOffer | null, 
/**
 * What the bay is told beside the gate.
 */
bay: JobInBay, };

/**
 * A form to keep.
 */
export type KeepDraft = { 
/**
 * The draft it was kept as before.
 */
draft_id: string | null, 
/**
 * Which form it is.
 */
kind: DraftKind, 
/**
 * The booked job whose car arrives.
 */
job_id: string | null, 
/**
 * The car, where it is known.
 */
vehicle_id: string | null, 
/**
 * The plate the form began with.
 */
began_with: string, 
/**
 * The form.
 */
form: DraftForm, };

/**
 * A tag, read.
 */
export type KeyTagRead = { 
/**
 * Whether it hangs on the keys of an open job; said, and never a block.
 */
in_use: boolean, };

/**
 * A reading of the odometer.
 */
export type KmEntry = { 
/**
 * The local day.
 */
day: string, 
/**
 * Kilometres.
 */
km: number, 
/**
 * Why it was less than the one before.
 */
reason: KmReason | null, };

/**
 * The odometer on one day.
 */
export type KmReading = { 
/**
 * Kilometres.
 */
km: number, 
/**
 * The local day.
 */
day: string, };

/**
 * Why the odometer shows less than the last time.
 */
export type KmReason = "meter_replaced" | "typed_wrong_before" | "foreign_unit";

/**
 * A customer on file.
 */
export type KnownCustomer = { 
/**
 * Who.
 */
party: PartyHead, 
/**
 * How many cars they have to do with.
 */
cars: number, 
/**
 * The plates of the first of them.
 */
plates: Array<string>, };

/**
 * What a key-tag label is printed on.
 */
export type LabelSize = "tape_62" | "label_89x36";

/**
 * The languages of screens and papers.
 */
export type Language = "ro" | "en";

/**
 * The last visit of a car.
 */
export type LastVisit = { 
/**
 * The local day.
 */
day: string, 
/**
 * The odometer then, km.
 */
km: number | null, 
/**
 * Its first work line, Romanian.
 */
job_name_ro: string, 
/**
 * Its first work line, English.
 */
job_name_en: string, };

/**
 * A page of the ledger.
 */
export type LedgerBefore = { 
/**
 * Lines before this number; the newest where nothing is named.
 */
before: number | null, };

/**
 * A line.
 */
export type LedgerLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * What.
 */
verb: string, 
/**
 * About which car, job or person.
 */
subject: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * How it ended.
 */
outcome: string, };

/**
 * A page of the ledger.
 */
export type LedgerPage = { 
/**
 * The lines, newest first.
 */
lines: Array<LedgerLine>, 
/**
 * What the chain says of itself.
 */
standing: StandingWord, 
/**
 * The first bad line.
 */
bad_seq: number | null, 
/**
 * How many lines are whole.
 */
length: number, };

/**
 * A radio that gets no card.
 */
export type LeftOut = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The radio.
 */
unit_id: string, 
/**
 * Why.
 */
why: NoCard, };

/**
 * A line's name.
 */
export type LineName = { 
/**
 * Romanian.
 */
name_ro: string, 
/**
 * English.
 */
name_en: string, };

/**
 * Of which radio.
 */
export type ListDisplays = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, };

/**
 * How a lock-out ends.
 */
export type LockEnd = "until" | "unknown" | "final";

/**
 * The intake form, sent.
 */
export type LogIncomingCar = { 
/**
 * The form.
 */
car: IncomingCar, };

/**
 * What came of it.
 */
export type LoggedCar = { 
/**
 * The new job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The plate as shown.
 */
plate: string, 
/**
 * The number on the keys.
 */
key_tag: string, 
/**
 * What is still missing.
 */
missing: Array<MissingWord>, 
/**
 * What the bay will see.
 */
verdict: VerdictWord, 
/**
 * What is worth a second look.
 */
soft_warnings: Array<SoftWarning>, 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * Car or customer may be on file twice: their page offers to make them one.
 */
maybe_twice: boolean, 
/**
 * Whether the code that came with it is kept after this visit; nothing where none came.
 */
code_kept: boolean | null, };

/**
 * Digits before they are saved, and whose they would be, as far as that is known.
 */
export type LookAtDigits = { 
/**
 * The digits.
 */
text: string, 
/**
 * The car; nothing where it is not on record yet.
 */
vehicle_id?: string | null, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id?: string | null, 
/**
 * The car's make as it is typed, where the car is not on record yet.
 */
make?: string | null, 
/**
 * The radio's serial as it is typed, where the radio is not on record yet.
 */
serial?: string | null, };

/**
 * Text to look for.
 */
export type LookFor = { 
/**
 * The text.
 */
text: string, };

/**
 * How the power was lost without a plan.
 */
export type LossWord = "flat_in_yard" | "taken_off" | "not_said";

/**
 * The kilometres of the job are below the right car's last ones.
 */
export type LowerKm = { 
/**
 * As typed in the job.
 */
km: number, 
/**
 * The right car's last ones.
 */
last: number, 
/**
 * Why that may be.
 */
reasons: Array<KmReason>, };

/**
 * What a maker says of a step.
 */
export type MakerText = { 
/**
 * Romanian.
 */
text_ro: string, 
/**
 * English.
 */
text_en: string, };

/**
 * The manager's month.
 */
export type ManagerView = { 
/**
 * Its first day.
 */
month: string, 
/**
 * The first day of the month before.
 */
earlier: string, 
/**
 * The first day of the month after; nothing for one that has not begun.
 */
later: string | null, 
/**
 * Cars that came.
 */
jobs: number, 
/**
 * Warnings.
 */
warnings: number, 
/**
 * Warnings for each hundred cars; nothing where none came.
 */
per_hundred: number | null, 
/**
 * Of the warnings: the power went over them.
 */
overridden: number, 
/**
 * Of the warnings: there was nothing left to lose.
 */
needless: number, 
/**
 * All kinds of work together are over twenty per cent.
 */
flagged: boolean, 
/**
 * Exits by person, who took most first.
 */
people: Array<PersonExits>, 
/**
 * Refused by the radio after somebody went on with an unproven code.
 */
refused_after_confirm: CountOf, 
/**
 * Radios found locked though no power loss of the visit explains it, of those that asked for their code.
 */
found_locked: CountOf, 
/**
 * Visits with a warning whose customer was asked only after the car was in work.
 */
asked_too_late: CountOf, 
/**
 * Visits whose power went while nobody had asked for the code.
 */
started_unasked: CountOf, 
/**
 * The warnings by kind of work, the flagged and the most frequent first.
 */
rules: Array<RuleWarnings>, };

/**
 * Two records of one customer.
 */
export type MergeParties = { 
/**
 * The car on whose page this is done.
 */
vehicle_id: string, 
/**
 * The one that stays.
 */
into_id: string, 
/**
 * The one that becomes it.
 */
from_id: string, };

/**
 * Two records of one car.
 */
export type MergeVehicles = { 
/**
 * The one that stays.
 */
into_id: string, 
/**
 * The one that becomes it.
 */
from_id: string, };

/**
 * What an ownership check is missing.
 */
export type MissingAnswer = "scenario_refused" | "certificate_original" | "person_entitled" | "car_matches" | "right_to_code";

/**
 * What is still missing about a car, offered again next time.
 */
export type MissingWord = "name" | "phone" | "vin" | "make" | "km" | "radio_code" | "radio_serial";

/**
 * A note as the sheet shows it.
 */
export type ModelNoteView = { 
/**
 * Its id.
 */
note_id: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The local day it was written.
 */
day: string, 
/**
 * By whom.
 */
initials: string, };

/**
 * Which month.
 */
export type MonthOf = { 
/**
 * Any day of it, `yyyy-mm-dd`; the present month where nothing is said.
 */
day: string | null, };

/**
 * Digits on the wrong unit.
 */
export type MoveCodeToUnit = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit they were typed on.
 */
from_id: string, 
/**
 * The unit whose digits they are. Nobody is asked to name one: then they are only withdrawn.
 */
to_id: string | null, };

/**
 * A move on the board.
 */
export type MoveJob = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Where to.
 */
stage: Stage, };

/**
 * Where a job belongs.
 */
export type MoveJobToCar = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The right car; nothing where it was never here.
 */
vehicle_id: string | null, 
/**
 * The plate of a car that was never here; empty where the car is known.
 */
new_plate: string, 
/**
 * The code that was typed in this job is this car's. Nobody is asked to say yes.
 */
code_is_this_cars: boolean, 
/**
 * Why the odometer shows less than the right car's last reading.
 */
km_reason: KmReason | null, };

/**
 * Which visit, and when instead.
 */
export type MoveVisit = { 
/**
 * The booked job.
 */
job_id: string, 
/**
 * The new time: as it was typed (`mâine 10`, `joi 9`, `+2h`), or an instant.
 */
expected_at: string, };

/**
 * A note as it is typed.
 */
export type NewNote = { 
/**
 * Which kind.
 */
kind: NoteKind, 
/**
 * Whether it is about the car, and is shown at the next visits too.
 */
on_car: boolean, 
/**
 * What it says.
 */
text: string, 
/**
 * The last day of a warning, as typed: `31.12`, `vineri`.
 */
ends_on: string, 
/**
 * The text of which somebody said that the digits in it are no code; empty where nobody was asked.
 */
no_code_in: string, };

/**
 * Why a radio of a fleet gets no card.
 */
export type NoCard = "no_code" | "not_theirs" | "radio_swapped" | "code_changed" | "not_proven" | "reason_first" | "not_drawn";

/**
 * Why a radio needs no code.
 */
export type NotNeededReason = "no_radio" | "no_code" | "paired" | "switched_off";

/**
 * A note about the model of a job's car.
 */
export type NoteForModel = { 
/**
 * The job on whose sheet it is written.
 */
job_id: string, 
/**
 * What it says.
 */
text: string, 
/**
 * It holds digits near the word "code", and somebody said that they are none.
 */
is_no_code: boolean, };

/**
 * The two kinds of notes.
 */
export type NoteKind = "warning" | "note";

/**
 * Power found lost.
 */
export type NotePowerLost = { 
/**
 * The job.
 */
job_id: string, 
/**
 * How.
 */
how: LossWord, };

/**
 * A reading.
 */
export type NoteRadio = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * What it does.
 */
reading: ReadingWord, 
/**
 * Exactly what its display shows; may be empty.
 */
display_text: string, 
/**
 * The wait it shows, minutes, as typed.
 */
wait_minutes: number | string | null, 
/**
 * Whether it shows that it never ends.
 */
is_final: boolean, };

/**
 * A note as a page shows it.
 */
export type NoteView = { 
/**
 * Its id.
 */
note_id: string, 
/**
 * Which kind.
 */
kind: NoteKind, 
/**
 * Whether it is about the car.
 */
on_car: boolean, 
/**
 * What it says.
 */
text: string, 
/**
 * The last day of a warning, local.
 */
ends_on: string | null, 
/**
 * The local day it was written.
 */
day: string, 
/**
 * By whom.
 */
initials: string, };

/**
 * One exit as the rule offers it.
 */
export type OfferedExit = { 
/**
 * Which.
 */
exit: ExitWord, 
/**
 * The reasons that may be given, for "not needed".
 */
reasons: Array<NotNeededReason>, 
/**
 * First say which radio is in the car.
 */
settle_first: boolean, };

/**
 * One unfinished form.
 */
export type OneDraft = { 
/**
 * The form.
 */
draft_id: string, };

/**
 * One hunt for a code.
 */
export type OneHunt = { 
/**
 * The hunt.
 */
hunt_id: string, };

/**
 * One job.
 */
export type OneJob = { 
/**
 * The job.
 */
job_id: string, };

/**
 * An owner of cars.
 */
export type OneOwner = { 
/**
 * The owner.
 */
owner_id: string, };

/**
 * One picture of a job.
 */
export type OnePicture = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The picture.
 */
picture_id: string, };

/**
 * What the one touch of CONFIRM writes, over all open units (GATE.md section 4).
 */
export type OneTouch = "code_on_file" | "nothing_to_lose" | "both";

/**
 * One car.
 */
export type OneVehicle = { 
/**
 * The car.
 */
vehicle_id: string, };

/**
 * An open hunt.
 */
export type OpenHunt = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * Its owner.
 */
owner: PartyHead | null, 
/**
 * The radio with its state.
 */
unit: UnitHead, 
/**
 * The local day it began.
 */
began_day: string, 
/**
 * What it waits for.
 */
waits: HuntWait, 
/**
 * At which rung.
 */
rung: Rung | null, 
/**
 * The local day on which an answer was promised.
 */
due_day: string | null, 
/**
 * The car stands here.
 */
car_is_here: boolean, 
/**
 * What was spent so far, in bani.
 */
spent: number, };

/**
 * Which car's radios, and in which visit.
 */
export type OpenRadios = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, };

/**
 * The sheet and a new password.
 */
export type OpenWithSheet = { 
/**
 * What was typed from the sheet.
 */
typed: string, 
/**
 * The manager's new password.
 */
password: string, 
/**
 * The same once more: nobody sees what they type.
 */
again: string, };

/**
 * How far the power of the car is cut.
 */
export type Operation = "none" | "power_off" | "power_back";

/**
 * What the radio did with a code, for whoever may say that it was not so.
 */
export type OutcomeToCorrect = { 
/**
 * It took the digits; else it refused them.
 */
accepted: boolean, 
/**
 * The local day.
 */
day: string, 
/**
 * Who wrote it.
 */
initials: string, };

/**
 * How the check ended.
 */
export type OwnershipChecked = { 
/**
 * Four times yes.
 */
passed: boolean, 
/**
 * What is missing.
 */
missing: Array<MissingAnswer>, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who looked.
 */
initials: string, };

/**
 * The form of the check.
 */
export type OwnershipForm = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The owner on record.
 */
owner: PartyHead | null, 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * The radio.
 */
unit: UnitHead, 
/**
 * The scenarios.
 */
scenarios: Array<ScenarioChoice>, 
/**
 * The papers.
 */
documents: Array<DocumentChoice>, 
/**
 * Whether a check of today holds.
 */
passed_today: boolean, 
/**
 * The newest check of this radio.
 */
last: OwnershipChecked | null, 
/**
 * How many cards of this radio were printed.
 */
cards_printed: number, };

/**
 * When a paper goes along to the dealer; the others always do.
 */
export type PaperOnlyIf = "there_is_one" | "somebody_else";

/**
 * A customer's fields, as a form holds them.
 */
export type PartyFields = { 
/**
 * The name or firm.
 */
name: string, 
/**
 * The telephone; may be empty.
 */
phone: string, 
/**
 * Their language.
 */
language: Language, };

/**
 * A party as a screen names it.
 */
export type PartyHead = { 
/**
 * Its id.
 */
party_id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its phone.
 */
phone: string | null, };

/**
 * A password.
 */
export type Password = { 
/**
 * The password.
 */
password: string, };

/**
 * A person of the workshop.
 */
export type Person = { 
/**
 * Their id.
 */
person_id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their initials.
 */
initials: string, 
/**
 * Their roles: a set.
 */
roles: Array<Role>, 
/**
 * Their language.
 */
language: Language, 
/**
 * Whether their password opens the workshop in the morning.
 */
opens_workshop: boolean, };

/**
 * The exits of one person.
 */
export type PersonExits = { 
/**
 * Who.
 */
person_id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * All their decisions.
 */
all: number, 
/**
 * By exit, every exit in the order of the rules.
 */
exits: Array<ExitShare>, };

/**
 * A picture in a list: everything but the picture.
 */
export type PictureHead = { 
/**
 * Its id.
 */
picture_id: string, 
/**
 * What it shows.
 */
kind: PictureKind, 
/**
 * The unit it shows, where it is on record.
 */
unit_id: string | null, 
/**
 * When it was added, UTC.
 */
at: string, 
/**
 * Who added it.
 */
initials: string, };

/**
 * What a picture shows. A code card and identity papers are no kinds: a card's digits are typed, papers are only seen.
 */
export type PictureKind = "radio_label" | "display_on_arrival";

/**
 * The intake form of a car that is not here yet.
 */
export type PlanVisit = { 
/**
 * The form.
 */
car: IncomingCar, 
/**
 * When the car is expected, UTC.
 */
expected_at: string | null, };

/**
 * What came of it.
 */
export type PlannedVisit = { 
/**
 * The new job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The plate as shown.
 */
plate: string, 
/**
 * The plate's country, empty where unknown.
 */
country: string, 
/**
 * When the car is expected, UTC.
 */
expected_at: string, 
/**
 * What is still missing.
 */
missing: Array<MissingWord>, 
/**
 * What the bay would see.
 */
verdict: VerdictWord, 
/**
 * What is worth a second look.
 */
soft_warnings: Array<SoftWarning>, };

/**
 * A plate, from when on.
 */
export type PlateChapter = { 
/**
 * As shown.
 */
plate: string, 
/**
 * Its country, empty where unknown.
 */
country: string, 
/**
 * The local day it was written down.
 */
from_day: string, 
/**
 * The local day the next one was; nothing for the plate on the car.
 */
until_day: string | null, };

/**
 * What a new power cut does to a running wait: a warning, never advice.
 */
export type PowerCutEffect = "restarts_timer" | "clears" | "no_effect" | "disputed" | "unknown";

/**
 * How long the PIN holds.
 */
export type PresenceGiven = { 
/**
 * Seconds.
 */
seconds: number, };

/**
 * A paper to look at before it is printed.
 */
export type PreviewOf = "code_card" | "ownership_checklist" | "ownership_checklist_blank" | "reception_sheet" | "key_tag_tape_62" | "key_tag_label_89x36" | "battery_off_sheet";

/**
 * What to look at.
 */
export type PreviewPaper = { 
/**
 * The paper.
 */
paper: PreviewOf, 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; the car's first where nothing is named.
 */
unit_id: string | null, };

/**
 * Sheets for the drawer.
 */
export type PrintBlankBatteryOffSheets = { 
/**
 * How many.
 */
copies: number, };

/**
 * A card to print.
 */
export type PrintCodeCard = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit.
 */
unit_id: string, 
/**
 * On what.
 */
sheet: CardSheet, 
/**
 * Why again, from the second copy on.
 */
reprint_reason: ReprintReason | null, };

/**
 * A label to print.
 */
export type PrintKeyTagLabel = { 
/**
 * The job.
 */
job_id: string, 
/**
 * On what.
 */
size: LabelSize, };

/**
 * A checklist to print.
 */
export type PrintOwnershipChecklist = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; the car's first where nothing is named.
 */
unit_id: string | null, 
/**
 * With the newest check, or blank for the pen.
 */
filled: boolean, };

/**
 * Where a paper went.
 */
export type Printed = { 
/**
 * `printer` or `folder`.
 */
where_to: "printer" | "folder", 
/**
 * The queue's or the folder's name.
 */
target: string, };

/**
 * A printed card.
 */
export type PrintedCard = { 
/**
 * `printer` or `folder`.
 */
where_to: "printer" | "folder", 
/**
 * The queue's or the folder's name.
 */
target: string, 
/**
 * The copy's number.
 */
copy: number, 
/**
 * The card's opaque id.
 */
card_id: string, 
/**
 * The copy it voids.
 */
voided_copy: number | null, 
/**
 * The ledger line that was written first.
 */
ledger_seq: number, };

/**
 * What the first screen needs to know.
 */
export type ProgramState = { 
/**
 * Which screen.
 */
step: Step, 
/**
 * What is wrong, at `trouble`.
 */
trouble: Trouble | null, 
/**
 * The demo's password and PINs, in the demo.
 */
demo: DemoHints | null, 
/**
 * The workshop's name: it lies in the encrypted file.
 */
workshop_name: string | null, 
/**
 * The language of the screens.
 */
language: Language, 
/**
 * The workshop's own, where it is open: the wall speaks it.
 */
workshop_language: Language | null, 
/**
 * Who stands at the seat.
 */
me: Person | null, 
/**
 * Whether they do the manager's work: staff, keys, catalogue.
 */
manages: boolean, 
/**
 * The tiles.
 */
people: Array<Person>, 
/**
 * What should be known on every screen.
 */
banners: Array<Banner>, 
/**
 * At `locked`: a copy lies here, and only the recovery sheet opens it.
 */
sheet_only: boolean, 
/**
 * At `locked`: what is known without the password.
 */
before_opening: BeforeOpening | null, 
/**
 * The copy that was put back: until it is opened, and for a day after that.
 */
restored: RestoredCopy | null, 
/**
 * Now, UTC.
 */
now: string, };

/**
 * A price, as typed.
 */
export type QuoteReplacement = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * Which kind.
 */
kind: ReplacementKind, 
/**
 * From, in lei.
 */
low: string, 
/**
 * To, in lei; the same where it is left out.
 */
high: string, };

/**
 * What another radio may cost.
 */
export type QuoteView = { 
/**
 * Which kind.
 */
kind: ReplacementKind, 
/**
 * The newest price, from, in bani; nothing where nobody asked.
 */
low: number | null, 
/**
 * To, in bani.
 */
high: number | null, 
/**
 * Its code is asked for before it is bought.
 */
code_first: boolean, };

/**
 * What can be written down about a unit.
 */
export type RadioAct = "goes_in" | "identify" | "compare" | "not_needed" | "fit" | "remove" | "elsewhere" | "code" | "correct_outcome" | "forget_code";

/**
 * One unit and what can be written down about it.
 */
export type RadioCard = { 
/**
 * The unit with its state.
 */
head: UnitHead, 
/**
 * Where it comes from.
 */
origin: RadioOrigin | null, 
/**
 * The family, chosen or guessed.
 */
family: FamilyChoice | null, 
/**
 * The family was chosen by hand.
 */
family_chosen: boolean, 
/**
 * The families of its maker, to choose from.
 */
families: Array<FamilyChoice>, 
/**
 * A serial is on file: it is compared, never overwritten.
 */
serial_on_file: boolean, 
/**
 * The serial seen differs, and nobody has settled which radio it is.
 */
serial_open: boolean, 
/**
 * It sits in the car; else a line of this visit will fit it.
 */
fitted: boolean, 
/**
 * It only says that there is no radio.
 */
is_none: boolean, 
/**
 * The reasons for "no code needed" that the radio does not belie.
 */
not_needed: Array<NotNeededReason>, 
/**
 * The reason that counts now, with day and initials.
 */
said: SaidNotNeeded | null, 
/**
 * For a manager: the last outcome that stands.
 */
outcome: OutcomeToCorrect | null, 
/**
 * What can be written down about it, in the order of the screen.
 */
acts: Array<RadioAct>, };

/**
 * What is known of a radio, as a form holds it. All but the kind may be empty.
 */
export type RadioFields = { 
/**
 * What it is.
 */
kind: UnitKind, 
/**
 * Maker.
 */
make: string, 
/**
 * Model.
 */
model: string, 
/**
 * The family chosen from the list; nothing where it is guessed.
 */
family_id: string | null, 
/**
 * Where it comes from.
 */
origin: RadioOrigin | null, };

/**
 * Whether the radio must stay on while it waits.
 */
export type RadioMustStayOn = "yes" | "no" | "unknown";

/**
 * A radio on record that may go into the car.
 */
export type RadioOffer = { 
/**
 * The radio with its state.
 */
head: UnitHead, 
/**
 * A line of this visit waits for it; else it once sat in this car.
 */
is_awaited: boolean, };

/**
 * Where a radio comes from.
 */
export type RadioOrigin = "original" | "used" | "aftermarket";

/**
 * The radios of a car.
 */
export type RadiosView = { 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * The open visit that what is written here belongs to.
 */
job_id: string | null, 
/**
 * Its units, in the order they came into the car; a car with none on record has one unknown radio.
 */
units: Array<RadioCard>, 
/**
 * The kinds of unit that can be written down beside them.
 */
kinds_to_add: Array<UnitKind>, 
/**
 * The origins to choose from.
 */
origins: Array<RadioOrigin>, 
/**
 * Radios on record that may go in.
 */
offers: Array<RadioOffer>, 
/**
 * Lines that fit a radio and are not done.
 */
fitting: Array<FittingLine>, 
/**
 * What can be taken back now.
 */
take_back: TakeBackOffer | null, };

/**
 * A promise, read.
 */
export type ReadPromise = { 
/**
 * The instant, UTC; nothing where nothing was typed.
 */
promised_at: string | null, };

/**
 * What is typed in the form.
 */
export type ReadVin = { 
/**
 * The chassis number, as typed, scanned, or copied from a tester.
 */
text: string, 
/**
 * The make, where it is known: a slip in the maker's own signs is only mended for a known make.
 */
make: string, };

/**
 * What the radio was last seen doing in this job.
 */
export type ReadingWord = "plays" | "asks_code" | "shows_wait" | "ready";

/**
 * The customer's answer to "have you got the radio code?".
 */
export type ReceptionAnswer = "has_it_here" | "sends_photo" | "at_home" | "has_not" | "needs_none";

/**
 * One line: ask the customer now.
 */
export type ReceptionLine = { 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * The unit with its state.
 */
unit: UnitHead, 
/**
 * How surely the supply goes.
 */
cut: Cut, 
/**
 * How the line is worded.
 */
wording: ReceptionWording, 
/**
 * The answers, in the order of their keys.
 */
answers: Array<ReceptionAnswer>, 
/**
 * The reasons that the radio itself does not belie.
 */
not_needed_reasons: Array<NotNeededReason>, 
/**
 * What the family asks of the technician before the job, Romanian.
 */
hint_ro: string | null, 
/**
 * The same, English.
 */
hint_en: string | null, 
/**
 * The owner set the code himself: no dealer has a record, so the question is whether protection can be switched off.
 */
user_set: boolean, };

/**
 * How the line under the job speaks of the radio's supply.
 */
export type ReceptionWording = "will_be_disconnected" | "may_lose_power" | "has_lost_power";

/**
 * A call.
 */
export type RecordCall = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * What came of it.
 */
outcome: CallOutcome, 
/**
 * Why the radio needs none, with "not needed".
 */
reason: NotNeededReason | null, 
/**
 * The local day of the list that is open.
 */
day: string, };

/**
 * What the radio did.
 */
export type RecordCodeOutcome = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit.
 */
unit_id: string, 
/**
 * It took them.
 */
accepted: boolean, };

/**
 * The rule said no.
 */
export type Refusal = "no_right" | "presence_needed" | "gate_closed" | "ownership_not_proven" | "serial_check_first" | "not_offered_locked" | "not_offered_radio_changed" | "nothing_on_file" | "wrong_pin" | "pin_wait" | "password_needed" | "wrong_password" | "sheet_only" | "locked" | "nobody_here" | "already_running" | "too_late" | "radio_has_asked" | "exit_not_offered" | "job_closed" | "power_story" | "nothing_to_record" | "not_set_up" | "recovery_wrong" | "recovery_group_wrong" | "demo_password" | "no_owner" | "car_scrapped" | "job_open" | "radio_swapped" | "same_record" | "vins_differ" | "changed_meanwhile" | "picture_gone" | "nothing_to_restore" | "no_recovery_sheet" | "car_is_here" | "work_began" | "hunt_not_needed" | "hunt_ended" | "rung_left_out" | "consent_first" | "over_consent" | "quote_first" | "same_digits_refused" | "not_on_record" | "after_list_open" | "power_still_off" | "no_model" | "list_old" | "serial_on_file" | "no_serial_on_file";

/**
 * Why a NOT ASKED unit has nothing on file.
 */
export type Remark = "not_kept" | "verified_not_kept";

/**
 * A radio comes out, and none goes in.
 */
export type RemoveRadio = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, };

/**
 * A radio goes into a car.
 */
export type ReplaceRadio = { 
/**
 * The car it goes into.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The radio, where it is on record: from the bench, from a shelf, out of another car.
 */
unit_id: string | null, 
/**
 * What is known of it, where it is not on record.
 */
typed: RadioFields, 
/**
 * Its serial, where it is not on record; may be empty.
 */
serial: string, };

/**
 * What may stand in the dashboard instead.
 */
export type ReplacementKind = "used_original" | "new_aftermarket" | "multimedia";

/**
 * Why a card is printed again.
 */
export type ReprintReason = "lost" | "damaged" | "misprint";

/**
 * A copy that may take the place of the file.
 */
export type RestorableBackup = { 
/**
 * Its folder's name.
 */
name: string, 
/**
 * When it was made, UTC.
 */
at: string, };

/**
 * Which copy.
 */
export type RestoreBackup = { 
/**
 * Its folder's name, as listed.
 */
name: string, };

/**
 * A copy that took the place of a damaged file.
 */
export type RestoredCopy = { 
/**
 * When the copy was made, UTC.
 */
copied_at: string, 
/**
 * When it was put back, UTC.
 */
put_back_at: string, 
/**
 * How many lines of the ledger are known to have come after it, and are gone; 0 where nothing is known before the opening.
 */
missing: number, 
/**
 * Only its keys: the file itself is the one that was here.
 */
keys_alone: boolean, };

/**
 * An item that is offered no more, or again.
 */
export type RetireCatalogueItem = { 
/**
 * Of what kind it is.
 */
kind: CatalogueKind, 
/**
 * Which.
 */
item_id: string, 
/**
 * How often it had been edited when it was shown.
 */
version: number, 
/**
 * No more, or again.
 */
retired: boolean, };

/**
 * Which code.
 */
export type RevealCode = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit.
 */
unit_id: string, };

/**
 * Whether the digits can be revealed for the radio.
 */
export type RevealOffer = { 
/**
 * Whether.
 */
offered: boolean, 
/**
 * Why not: an error code.
 */
why_not: Refusal | null, 
/**
 * No ownership proof holds: for the radio only, not to be told.
 */
for_radio_only: boolean, 
/**
 * A wait of unknown end is shown.
 */
wait_unknown: boolean, };

/**
 * The only reply of the program that holds digits.
 */
export type RevealedCode = { 
/**
 * The digits.
 */
digits: string, 
/**
 * How long they stay on screen.
 */
seconds: number, 
/**
 * The ledger line that was written first.
 */
ledger_seq: number, 
/**
 * The state of the code shown.
 */
chip: StateChip, };

/**
 * What a person may do; a person holds a set of them.
 */
export type Role = "reception" | "technician" | "manager" | "read_only";

/**
 * Somebody in a role, from when until when.
 */
export type RoleChapter = { 
/**
 * Who.
 */
party: PartyHead, 
/**
 * The customer's language.
 */
language: Language, 
/**
 * As what.
 */
role: RoleWord, 
/**
 * From which local day.
 */
from_day: string, 
/**
 * Until which; nothing for the present one.
 */
until_day: string | null, };

/**
 * What somebody is to a car.
 */
export type RoleWord = "owner" | "driver" | "payer" | "contact";

/**
 * The warnings about one kind of work.
 */
export type RuleWarnings = { 
/**
 * Which.
 */
job_type_id: string, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * Warnings.
 */
all: number, 
/**
 * Of them: the power went over the warning.
 */
overridden: number, 
/**
 * Of them: there was nothing left to lose.
 */
needless: number, 
/**
 * Over twenty per cent were overridden.
 */
flagged: boolean, };

/**
 * The ways to a missing code, free before paid.
 */
export type Rung = "manual" | "inscriptions" | "maker_site" | "radio_maker" | "dealer" | "specialist" | "replacement";

/**
 * What came of a rung.
 */
export type RungOutcome = "found" | "nothing" | "not_possible" | "waiting" | "passed_over";

/**
 * How a rung stands.
 */
export type RungStandWord = "skipped" | "untried" | "waiting" | "done";

/**
 * A rung of the ladder.
 */
export type RungView = { 
/**
 * Which.
 */
rung: Rung, 
/**
 * How it stands.
 */
stand: RungStandWord, 
/**
 * Why it is left out.
 */
why_not: RungWhyNot | null, 
/**
 * How it ended.
 */
outcome: RungOutcome | null, 
/**
 * The local day on which an answer was promised.
 */
due_day: string | null, 
/**
 * Whether it costs by its nature.
 */
paid: boolean, 
/**
 * Whether the customer has to agree first.
 */
consent_first: boolean, 
/**
 * What it is reported to cost, in bani.
 */
reported_low: number | null, 
/**
 * To, in bani.
 */
reported_high: number | null, 
/**
 * Its tries, the oldest first.
 */
tries: Array<TryView>, 
/**
 * What can be written of it, in the order of the keys.
 */
outcomes: Array<RungOutcome>, 
/**
 * Where a code that is found here can come from; empty where none can be.
 */
sources: Array<CodeSource>, };

/**
 * Why a rung is left out.
 */
export type RungWhyNot = "aftermarket" | "factory_radio" | "paired" | "user_set" | "no_vin";

/**
 * "No code needed", signed.
 */
export type SaidNotNeeded = { 
/**
 * Why.
 */
reason: NotNeededReason, 
/**
 * The local day.
 */
day: string, 
/**
 * Who said it.
 */
initials: string, };

/**
 * Whose name or number was typed, or that it was a plate of earlier.
 */
export type SaidOf = "old_plate" | "former_owner" | "driver" | "payer" | "contact";

/**
 * Another record that may be this car.
 */
export type SameCar = { 
/**
 * The other record.
 */
vehicle: VehicleHead, 
/**
 * Its owner.
 */
owner: PartyHead | null, 
/**
 * Why.
 */
why: SameWhy, };

/**
 * Two records that may be one customer: the first is of this car.
 */
export type SameParty = { 
/**
 * The one that stays.
 */
keep: PartyHead, 
/**
 * The one that would become it.
 */
other: PartyHead, 
/**
 * Why.
 */
why: SameWhy, };

/**
 * Why two records may be one.
 */
export type SameWhy = "vin" | "plate" | "phone" | "name" | "name_no_phone";

/**
 * Why a memory saver is forbidden.
 */
export type SaverReason = "srs" | "fuel" | "hv" | "weld" | "wiring" | "plug" | "unknown" | "no_power";

/**
 * A radio needs no code.
 */
export type SayNotNeeded = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * Why.
 */
reason: NotNeededReason, };

/**
 * Where the radio comes from.
 */
export type SayRadioOrigin = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * The answer.
 */
origin: HuntOrigin, };

/**
 * Who stands at the desk (`documents.toml`).
 */
export type Scenario = "private_owner" | "recent_buyer" | "company_car" | "leasing_user" | "agent" | "heir" | "foreign_car" | "trader" | "auction_buyer" | "radio_only";

/**
 * A scenario to choose.
 */
export type ScenarioChoice = { 
/**
 * Its id.
 */
scenario: Scenario, 
/**
 * Its name, Romanian.
 */
name_ro: string, 
/**
 * Its name, English.
 */
name_en: string, 
/**
 * The papers it takes.
 */
document_ids: Array<string>, 
/**
 * Whether the answer is always no.
 */
always_refused: boolean, };

/**
 * What the shop saw of a kind of radio: counts, shown beside what is reported.
 */
export type SeenCounts = { 
/**
 * How many radios.
 */
radios: number, 
/**
 * Visits in which the power went and came back, and somebody looked.
 */
looked: number, 
/**
 * Of them: it played again without its code.
 */
came_back: number, 
/**
 * Visits in which digits were tried.
 */
tried: number, 
/**
 * Of them: taken at the first try.
 */
first_try: number, 
/**
 * Refusals.
 */
refusals: number, 
/**
 * Waits that showed their length, the shortest first.
 */
waits: Array<SeenWait>, 
/**
 * Waits that showed none.
 */
waits_without_end: number, 
/**
 * Waits that never end.
 */
final_waits: number, };

/**
 * What the shape of typed digits says.
 */
export type SeenDigits = { 
/**
 * Why they cannot be saved.
 */
fault: Fault | null, 
/**
 * What is worth a second look, and blocks nothing.
 */
warnings: Array<SoftWarning>, 
/**
 * How codes of this radio's family are reported to look, where these look otherwise: a second look, and blocks nothing.
 */
not_of_family: FamilyCode | null, };

/**
 * A kind of radio on the office's page.
 */
export type SeenOfKind = { 
/**
 * The family, or make and model.
 */
name: string, 
/**
 * Tries before a wait, as reported.
 */
reported_tries: number | null, 
/**
 * The first wait, minutes, as reported.
 */
reported_minutes: number | null, 
/**
 * What was seen here.
 */
seen: SeenCounts, };

/**
 * The ownership check, sent.
 */
export type SeenPapers = { 
/**
 * What the desk saw.
 */
answers: CheckOwnership, };

/**
 * A wait that was seen.
 */
export type SeenWait = { 
/**
 * How long, minutes.
 */
minutes: number, 
/**
 * How often.
 */
times: number, };

/**
 * What of a serial is typed to compare it.
 */
export type SerialAsk = "tail" | "whole" | "not_on_file";

/**
 * A second place for copies.
 */
export type SetBackupPlace = { 
/**
 * An existing folder outside the workshop's own; empty for none.
 */
folder: string, };

/**
 * A wait as it is typed.
 */
export type SetSrsWait = { 
/**
 * The job.
 */
job_id: string, 
/**
 * How long, as typed.
 */
minutes: string, 
/**
 * Which manual, which page.
 */
source: string, };

/**
 * What the first manager types.
 */
export type SetUpWorkshop = { 
/**
 * The language of the screens.
 */
language: Language, 
/**
 * The workshop's name.
 */
workshop_name: string, 
/**
 * Its phone, for the papers.
 */
workshop_phone: string, 
/**
 * Its town.
 */
workshop_town: string, 
/**
 * The first manager.
 */
manager_name: string, 
/**
 * Their initials.
 */
initials: string, 
/**
 * Their password: it opens the workshop.
 */
password: string, 
/**
 * The password once more: nobody sees what they type.
 */
again: string, 
/**
 * Their PIN: it says who is acting.
 */
pin: string, 
/**
 * The PIN once more.
 */
pin_again: string, };

/**
 * Where a car stands with the shop.
 */
export type SetVehicleStanding = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * From now on.
 */
standing: Standing, };

/**
 * Which radio is in the car.
 */
export type SettleRadios = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The unit that is in it.
 */
unit_id: string, 
/**
 * The others of its kind are the same radio, written twice; else they are not in the car any more.
 */
same: boolean, };

/**
 * It is the same radio: the serial on file was mistyped.
 */
export type SettleSerial = { 
/**
 * The car.
 */
vehicle_id: string, 
/**
 * The visit; nothing on the car's own page.
 */
job_id: string | null, 
/**
 * The unit.
 */
unit_id: string, 
/**
 * What the label says.
 */
serial: string, };

/**
 * The answer to a line of the sheet.
 */
export type SheetAnswer = "yes" | "no" | "not_applicable";

/**
 * Whom or what a safety line protects: people get a WARNING, things a NOTICE.
 */
export type SheetHarm = "people" | "things";

/**
 * One line of the sheet.
 */
export type SheetLineView = { 
/**
 * Its id in the catalogue.
 */
item_id: string, 
/**
 * What it is about, Romanian.
 */
title_ro: string, 
/**
 * What it is about, English.
 */
title_en: string, 
/**
 * What to do, Romanian.
 */
action_ro: string, 
/**
 * What to do, English.
 */
action_en: string, 
/**
 * What is seen where it is forgotten, Romanian.
 */
symptom_ro: string, 
/**
 * What is seen where it is forgotten, English.
 */
symptom_en: string, 
/**
 * Whom or what it protects, where it is a line of safety.
 */
harm: SheetHarm | null, 
/**
 * Whether it needs a tester.
 */
tool: SheetTool, 
/**
 * Its sources speak of this very make.
 */
of_this_make: boolean, 
/**
 * It forbids, for this reason, and is not answered.
 */
forbids: SaverReason | null, 
/**
 * The newest answer.
 */
answer: SheetAnswer | null, 
/**
 * Who gave it.
 */
initials: string | null, 
/**
 * When, UTC.
 */
at: string | null, };

/**
 * When around a power cut a line is thought of (`reconnect.toml`).
 */
export type SheetPhase = "before" | "disconnect" | "reconnect" | "after";

/**
 * One step of the order of work.
 */
export type SheetStep = { 
/**
 * Its id.
 */
step_id: string, 
/**
 * When.
 */
phase: SheetPhase, 
/**
 * What this car's maker says: it stands above the general step.
 */
maker: Array<MakerText>, 
/**
 * The general step, Romanian.
 */
text_ro: string, 
/**
 * The general step, English.
 */
text_en: string, };

/**
 * Whether a line needs a diagnostic tester or a support unit.
 */
export type SheetTool = "no" | "sometimes" | "yes";

/**
 * How the recovery sheet stands.
 */
export type SheetWord = "none" | "waiting" | "proved" | "renewing";

/**
 * What the shop saw of its radios, the most seen first.
 */
export type ShopLearned = { 
/**
 * By family of the catalogue.
 */
families: Array<SeenOfKind>, 
/**
 * By make and model.
 */
models: Array<SeenOfKind>, };

/**
 * What the shop saw of radios like this one.
 */
export type ShopSeen = { 
/**
 * Of its family.
 */
of_family: SeenCounts | null, 
/**
 * Of its make and model.
 */
of_model: SeenCounts | null, };

/**
 * What is worth a second look and blocks nothing.
 */
export type SoftWarning = "vin_shape" | "vin_checksum" | "code_suspicious" | "code_length_unusual" | "key_tag_in_use" | "plate_unusual";

/**
 * What the manager types of a specialist.
 */
export type SpecialistFields = { 
/**
 * Their name.
 */
name: string, 
/**
 * Their phone.
 */
phone: string, 
/**
 * Where.
 */
town: string, 
/**
 * They read the code out of a radio.
 */
reads: boolean, 
/**
 * They reset a radio.
 */
resets: boolean, 
/**
 * What they ask, from, in lei.
 */
price_low: string, 
/**
 * To, in lei.
 */
price_high: string, };

/**
 * A specialist as a page shows them.
 */
export type SpecialistView = { 
/**
 * The specialist.
 */
specialist_id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their phone.
 */
phone: string | null, 
/**
 * Where.
 */
town: string, 
/**
 * They read the code out of a radio.
 */
reads: boolean, 
/**
 * They reset a radio.
 */
resets: boolean, 
/**
 * What they ask, from, in bani.
 */
price_low: number | null, 
/**
 * To, in bani.
 */
price_high: number | null, 
/**
 * The local day since when nobody asks them any more.
 */
ended_day: string | null, 
/**
 * What came of what they did here.
 */
counts: Array<SuccessCount>, };

/**
 * A published airbag wait of this make: reported, never certain.
 */
export type SrsReported = { 
/**
 * The models, Romanian.
 */
models_ro: string, 
/**
 * The models, English.
 */
models_en: string, 
/**
 * How long, in seconds.
 */
seconds: number, 
/**
 * What else the maker asks for, Romanian.
 */
how_ro: string, 
/**
 * What else the maker asks for, English.
 */
how_en: string, };

/**
 * How the airbag wait stands.
 */
export type SrsState = "not_set" | "before_the_cut" | "running" | "over" | "end_unknown" | "kept";

/**
 * The airbag wait.
 */
export type SrsView = { 
/**
 * How it stands.
 */
state: SrsState, 
/**
 * How long it was set to.
 */
minutes: number | null, 
/**
 * From which manual.
 */
source: string | null, 
/**
 * Who set it.
 */
initials: string | null, 
/**
 * When it was set, UTC.
 */
set_at: string | null, 
/**
 * When it ends or ended, UTC.
 */
ends_at: string | null, 
/**
 * When somebody said that it was kept, UTC.
 */
kept_at: string | null, 
/**
 * Who said it.
 */
kept_by: string | null, 
/**
 * The shortest wait that any maker published, in seconds.
 */
from_seconds: number, 
/**
 * The longest.
 */
to_seconds: number, 
/**
 * What this car's maker published.
 */
of_make: Array<SrsReported>, };

/**
 * Where a job stands on the board.
 */
export type Stage = "expected" | "in" | "in_work" | "ready" | "out";

/**
 * The job came into a column.
 */
export type StageMove = { 
/**
 * The column.
 */
stage: Stage, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who moved it.
 */
initials: string | null, };

/**
 * Where a car stands with the shop.
 */
export type Standing = "active" | "sold" | "scrapped" | "archived";

/**
 * What the chain says of itself.
 */
export type StandingWord = "ok" | "altered" | "gap" | "short";

/**
 * Which car, or the plate of a new one.
 */
export type StartIntake = { 
/**
 * A known car.
 */
vehicle_id: string | null, 
/**
 * What a car begins with, as typed: its plate, which finds a known car too, its VIN, or its owner's telephone.
 */
plate: string, };

/**
 * A code state as a screen shows it.
 */
export type StateChip = { 
/**
 * The state.
 */
state: StateWord, 
/**
 * Its paint.
 */
tone: Tone, 
/**
 * Whether the digits on file look like a dummy.
 */
suspicious: boolean, 
/**
 * VERIFIED: the local day.
 */
day: string | null, 
/**
 * VERIFIED: who saw it.
 */
initials: string | null, 
/**
 * NOT NEEDED: why.
 */
reason: NotNeededReason | null, 
/**
 * REFUSED: how often.
 */
times: number | null, 
/**
 * LOCKED: how it ends.
 */
lock: LockEnd | null, 
/**
 * LOCKED: until when, UTC.
 */
until: string | null, 
/**
 * NOT ASKED: why nothing is on file.
 */
not_kept: Remark | null, };

/**
 * The name of a code state.
 */
export type StateWord = "not_needed" | "verified" | "on_file" | "not_asked" | "has_not" | "will_bring" | "radio_changed" | "refused" | "locked";

/**
 * Which screen comes first.
 */
export type Step = "trouble" | "set_up" | "recovery_sheet" | "locked" | "who" | "open";

/**
 * What is not settled about a car that is called ready or leaves, the worst first.
 */
export type StillOpen = "power_off" | "radio_locked" | "radio_changed" | "code_refused" | "radio_asks" | "battery_not_done" | "blank_lines";

/**
 * How often it went well, for one family of radios.
 */
export type SuccessCount = { 
/**
 * The radios: their family, or make and model; empty where neither is known.
 */
radios: string, 
/**
 * So often the code was found.
 */
worked: number, 
/**
 * Of so many tries that are over.
 */
of: number, };

/**
 * What can be taken back now.
 */
export type TakeBackOffer = { 
/**
 * What was tapped.
 */
what: TapWord, 
/**
 * Until when, UTC.
 */
until: string, };

/**
 * Digits and where they came from.
 */
export type TakeInCode = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit; nothing for the unknown radio.
 */
unit_id: string | null, 
/**
 * The digits.
 */
digits: string, 
/**
 * Their source.
 */
source: CodeSource, 
/**
 * Whether the customer wants the code kept after this visit; nothing where nobody asked.
 */
keep: boolean | null, };

/**
 * What was around a VIN and is taken away when it is read.
 */
export type TakenOff = "scanner_prefix" | "tester_answer";

/**
 * A mis-tap that can be taken back for ten seconds by whoever made it (GATE.md section 8).
 */
export type TapWord = "reading" | "not_needed" | "power_lost" | "power_lost_somehow" | "power_answer" | "decision" | "hand_over" | "call";

/**
 * A shipped text in both languages.
 */
export type Told = { 
/**
 * Romanian.
 */
ro: string, 
/**
 * English.
 */
en: string, };

/**
 * The paint of a state: five fills that mean the same on every screen.
 */
export type Tone = "waiting" | "in_work" | "blocked" | "stop" | "done";

/**
 * What is wrong with the folder.
 */
export type Trouble = "already_running" | "read_only_folder" | "disk" | "database_missing" | "database_damaged" | "database_newer" | "vault_missing" | "vault_damaged" | "not_a_demo";

/**
 * A rung that was tried, as typed.
 */
export type TryRung = { 
/**
 * The hunt.
 */
hunt_id: string, 
/**
 * Which rung.
 */
rung: Rung, 
/**
 * What came of it. A code that was found goes through `end_hunt`.
 */
outcome: RungOutcome, 
/**
 * What it cost, in lei.
 */
cost: string, 
/**
 * How long it took, in minutes.
 */
minutes: string, 
/**
 * The day on which an answer was promised: `marți`, `24.11`.
 */
due: string, 
/**
 * Which specialist, where one was asked.
 */
specialist_id: string | null, 
/**
 * The row that this one corrects.
 */
corrects: string | null, };

/**
 * A try, or its correction.
 */
export type TryView = { 
/**
 * Its row.
 */
try_id: string, 
/**
 * What came of it.
 */
outcome: RungOutcome, 
/**
 * What it cost, in bani.
 */
cost: number, 
/**
 * How long it took.
 */
minutes: number, 
/**
 * The local day on which an answer was promised.
 */
due_day: string | null, 
/**
 * Which specialist.
 */
specialist: string | null, 
/**
 * When it was written down, UTC.
 */
at: string, 
/**
 * By whom.
 */
initials: string, 
/**
 * A later row says otherwise.
 */
corrected: boolean, };

/**
 * Text typed by a person.
 */
export type Typed = { 
/**
 * The text.
 */
typed: string, };

/**
 * What was typed of a customer.
 */
export type TypedCustomer = { 
/**
 * The name; may be empty.
 */
name: string, 
/**
 * The telephone; may be empty.
 */
phone: string, };

/**
 * What becomes of it at the right car.
 */
export type TypedGoes = "taken" | "same" | "other_stays" | "radio_changed";

/**
 * One thing that was typed in the job, and what becomes of it.
 */
export type TypedThing = { 
/**
 * What.
 */
what: TypedWord, 
/**
 * What becomes of it at the right car.
 */
goes: TypedGoes, 
/**
 * As it was typed; nothing for a serial, and for notes.
 */
text: string | null, };

/**
 * What was typed in a job about its car and people.
 */
export type TypedWord = "owner" | "driver" | "payer" | "contact" | "name" | "phone" | "make" | "model" | "vin" | "serial" | "notes" | "km";

/**
 * A unit before and after.
 */
export type UnitChange = { 
/**
 * The unit as it will be.
 */
unit: UnitHead, 
/**
 * Its states before, one for each of its records; empty where it was not on record.
 */
before: Array<StateChip>, };

/**
 * A radio with its state.
 */
export type UnitHead = { 
/**
 * Its id; nothing for the unknown radio of a car with none on record.
 */
unit_id: string | null, 
/**
 * What it is.
 */
kind: UnitKind, 
/**
 * Maker.
 */
make: string | null, 
/**
 * Model.
 */
model: string | null, 
/**
 * The serial's last four signs; never of a sensitive serial.
 */
serial_tail: string | null, 
/**
 * Whether the serial is as secret as the code.
 */
sensitive: boolean, 
/**
 * Its state.
 */
chip: StateChip, };

/**
 * A unit as the bay sees it, beside its gate.
 */
export type UnitInBay = { 
/**
 * Where it is.
 */
place: UnitPlace, 
/**
 * Whether there is a code to look for.
 */
code_at_all: CodeAtAll, 
/**
 * Tries that are said to be left before it waits.
 */
tries_left: number | null, 
/**
 * The wait that runs.
 */
wait: WaitView | null, 
/**
 * What the display means that was written down last in this job.
 */
display: Array<DisplayMeaning>, 
/**
 * What of its serial is typed to compare it.
 */
serial_ask: SerialAsk, 
/**
 * Another unit of its kind is on record in the car: no serial settles which of them is in it.
 */
two_of_kind: boolean, 
/**
 * Whether the serial matched when it was last compared in this job.
 */
serial_matches: boolean | null, 
/**
 * It was seen playing, or took its code, since the power came back in this job.
 */
plays_since_back: boolean, 
/**
 * By what its family was found.
 */
found_by: FoundBy | null, 
/**
 * The newest decision about it, where it fell.
 */
fallen: Fallen | null, 
/**
 * Whether the code on file is kept after this visit; nothing where there is none.
 */
code_kept: boolean | null, };

/**
 * The kinds of coded unit.
 */
export type UnitKind = "radio" | "navigation" | "cd_changer" | "other";

/**
 * Where a unit of the job is.
 */
export type UnitPlace = "in_car" | "goes_in" | "comes_out";

/**
 * A unit in the bay.
 */
export type UnitView = { 
/**
 * The unit with its state.
 */
head: UnitHead, 
/**
 * It has nothing left to lose.
 */
lost: boolean, 
/**
 * Neither green nor covered by a decision.
 */
open: boolean, 
/**
 * It is the open unit that decides the verdict: the screen tells of it.
 */
decides: boolean, 
/**
 * What one touch of CONFIRM decides for it.
 */
one_touch: ExitWord | null, 
/**
 * Its exits.
 */
exits: Array<OfferedExit>, 
/**
 * The decision that covers it.
 */
covered: Covered | null, 
/**
 * Whether its digits can be revealed.
 */
reveal: RevealOffer, 
/**
 * The digits were revealed, and nobody said yet whether the radio took them.
 */
outcome_due: boolean, 
/**
 * Refusals since it last took a code.
 */
refusals: number, 
/**
 * What it was last seen doing in this job.
 */
last_reading: ReadingWord | null, 
/**
 * Exactly what its display showed when it was last written down in this job.
 */
last_display: string | null, 
/**
 * Its display asks for a code.
 */
asks_now: boolean, 
/**
 * At hand-over "it asks for its code" may be said of it: it sits in the car, and nothing says that it needs none.
 */
may_ask: boolean, 
/**
 * The serial was compared and the card read again since the last refusal.
 */
serial_checked_since_refusal: boolean, 
/**
 * What is reported of its family.
 */
family: FamilyHints | null, 
/**
 * What the shop itself saw of radios like this one.
 */
shop: ShopSeen | null, 
/**
 * The local day another code was offered beside the proven one.
 */
also_offered_day: string | null, 
/**
 * Until when a mis-tap on the outcome can be taken back, UTC.
 */
undo_outcome_until: string | null, 
/**
 * What the bay is told beside the gate.
 */
bay: UnitInBay, };

/**
 * A car's fields, as a form holds them. All may be empty.
 */
export type VehicleFields = { 
/**
 * Maker.
 */
make: string, 
/**
 * Model.
 */
model: string, 
/**
 * Year.
 */
year: string, 
/**
 * VIN.
 */
vin: string, };

/**
 * A car as every header shows it.
 */
export type VehicleHead = { 
/**
 * Its id.
 */
vehicle_id: string, 
/**
 * The plate as shown.
 */
plate: string, 
/**
 * The plate's country, empty where unknown.
 */
country: string, 
/**
 * Maker.
 */
make: string | null, 
/**
 * Model.
 */
model: string | null, 
/**
 * Model year.
 */
year: number | null, 
/**
 * VIN.
 */
vin: string | null, 
/**
 * Its last six signs.
 */
vin_tail: string | null, };

/**
 * One visit.
 */
export type VehicleJob = { 
/**
 * The job.
 */
job_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The local day the car came, or is or was expected.
 */
day: string, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * When the car left, UTC.
 */
closed_at: string | null, 
/**
 * Why the visit ended before any work.
 */
cancelled: CancelReason | null, 
/**
 * Its first work line, Romanian.
 */
job_name_ro: string, 
/**
 * Its first work line, English.
 */
job_name_en: string, 
/**
 * How many lines more.
 */
more_lines: number, };

/**
 * What a merge of two cars will do.
 */
export type VehicleMergePreview = { 
/**
 * The car as it will be.
 */
after: VehicleHead, 
/**
 * The record that becomes it.
 */
from: VehicleHead, 
/**
 * Its owner as it will be.
 */
owner: PartyHead | null, 
/**
 * Its units.
 */
units: Array<UnitChange>, 
/**
 * How many visits move to it.
 */
jobs: number, };

/**
 * A car over time.
 */
export type VehicleView = { 
/**
 * The car.
 */
vehicle: VehicleHead, 
/**
 * Whether it comes here.
 */
standing: Standing, 
/**
 * The present owner.
 */
owner: PartyHead | null, 
/**
 * Its plates, the one on it first.
 */
plates: Array<PlateChapter>, 
/**
 * Its people, the newest first.
 */
people: Array<RoleChapter>, 
/**
 * Its odometer, the newest first.
 */
odometer: Array<KmReading>, 
/**
 * Its units with their states.
 */
units: Array<UnitHead>, 
/**
 * Its visits, the newest first.
 */
jobs: Array<VehicleJob>, 
/**
 * How many cars the owner has, for whoever may check papers; 0 for everybody else.
 */
cars_of_owner: number, 
/**
 * Its open job.
 */
open_job_id: string | null, 
/**
 * What is still missing.
 */
missing: Array<MissingWord>, 
/**
 * Other records that may be this car.
 */
same_cars: Array<SameCar>, 
/**
 * Customers that may be one.
 */
same_parties: Array<SameParty>, };

/**
 * The verdict before the power goes, from mild to severe.
 */
export type VerdictWord = "silent" | "go" | "ask" | "confirm" | "stop";

/**
 * What deserves a second look. None of them stops anything.
 */
export type VinHint = "shape" | "check_digit" | "maker_unknown";

/**
 * How a chassis number was read.
 */
export type VinReading = { 
/**
 * As it will be saved and shown.
 */
shown: string, 
/**
 * How many signs it has.
 */
length: number, 
/**
 * What was taken away from around it.
 */
taken_off: TakenOff | null, 
/**
 * A better reading to offer.
 */
better: BetterVin | null, 
/**
 * The maker its signs name; of the better reading, where there is one.
 */
maker: string | null, 
/**
 * Other makers sold under the same signs.
 */
other_makers: Array<string>, 
/**
 * The country, two letters of ISO 3166.
 */
country: string | null, 
/**
 * The model years it may say, newest first; only for makers whose VINs tell it.
 */
years: Array<number>, 
/**
 * What deserves a second look.
 */
hints: Array<VinHint>, };

/**
 * One sign that may have been misread.
 */
export type VinSlip = { 
/**
 * Its place, counted from 1.
 */
position: number, 
/**
 * What was typed.
 */
typed: string, 
/**
 * What it may be.
 */
read_as: string, };

/**
 * The visit.
 */
export type VisitView = { 
/**
 * When the car is or was expected, UTC; nothing where nobody planned it.
 */
expected_at: string | null, 
/**
 * When the car came, UTC; nothing while it is expected.
 */
arrived_at: string | null, 
/**
 * Why the visit ended before any work.
 */
cancelled: CancelReason | null, 
/**
 * The reasons for which it can be cancelled now; none where it cannot.
 */
cancel_reasons: Array<CancelReason>, 
/**
 * Whether it can be put to another time now: the car is still expected.
 */
can_move: boolean, 
/**
 * Every column it came into, oldest first.
 */
moves: Array<StageMove>, 
/**
 * The calls about its codes, oldest first.
 */
calls: Array<CallNote>, };

/**
 * A wait that runs, with what is reported of waits of this family.
 */
export type WaitView = { 
/**
 * How it ends.
 */
lock: LockEnd, 
/**
 * When it was seen, UTC: where its end is not known the clock counts up from here.
 */
since: string, 
/**
 * Until when, UTC, where that is known.
 */
until: string | null, 
/**
 * The power went after it was seen.
 */
cut_since: boolean, 
/**
 * Refusals since the radio last took a code.
 */
refusals: number, 
/**
 * Whether the radio has to stay on: yes, no; nothing where nobody said.
 */
stay_on: string | null, 
/**
 * What a new power cut does to it; nothing where nobody said.
 */
power_cut_effect: string | null, };

/**
 * The wall.
 */
export type WallBoard = { 
/**
 * The workshop's own language: nobody stands before a wall.
 */
language: Language, 
/**
 * Whether these cars are invented.
 */
demo: boolean, 
/**
 * In, in work, ready.
 */
columns: Array<WallColumn>, };

/**
 * One car on the wall.
 */
export type WallCar = { 
/**
 * The plate as shown.
 */
plate: string, 
/**
 * The plate's country, empty where unknown.
 */
country: string, 
/**
 * When it is promised, UTC.
 */
promised_at: string | null, };

/**
 * One column of the wall.
 */
export type WallColumn = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * Its cars, by promise.
 */
cars: Array<WallCar>, };

/**
 * Everything that can go wrong.
 */
export type WireError = { 
/**
 * Which kind.
 */
kind: WireKind, 
/**
 * A Fluent id without `error-`.
 */
code: string, 
/**
 * The fields at fault, for `invalid`.
 */
fields: Array<FieldError>, 
/**
 * Numbers the sentence needs.
 */
args: Record<string, string | number>, };

/**
 * The three kinds of "no".
 */
export type WireKind = "refused" | "invalid" | "failure";

/**
 * Which outcome.
 */
export type WithdrawCodeOutcome = { 
/**
 * The job.
 */
job_id: string, 
/**
 * The unit.
 */
unit_id: string, };

/** Every command, with what it takes and what it gives. */
export interface Commands {
  program_state(): ProgramState;
  set_up_workshop(a: SetUpWorkshop): ProgramState;
  print_recovery_sheet(): Printed;
  confirm_recovery_sheet(a: Typed): ProgramState;
  put_off_recovery_sheet(): ProgramState;
  unlock_workshop(a: Password): ProgramState;
  choose_person(a: ChoosePerson): ProgramState;
  leave_tile(): ProgramState;
  still_here(): null;
  leave_if_idle(a: IdleFor): ProgramState;
  lock_workshop(): ProgramState;
  enter_pin(a: EnterPin): PresenceGiven;
  set_language(a: ChosenLanguage): ProgramState;
  set_workshop_language(a: ChosenLanguage): ProgramState;
  find(a: LookFor): FindResult;
  start_intake(a: StartIntake): IntakeForm;
  suggest_job_types(a: LookFor): Array<JobTypeHit>;
  read_vin(a: ReadVin): VinReading;
  ask_at_reception(a: AskAtReception): Array<ReceptionLine>;
  log_incoming_car(a: LogIncomingCar): LoggedCar;
  read_key_tag(a: LookFor): KeyTagRead;
  read_promise(a: LookFor): ReadPromise;
  spot_code(a: LookFor): CodePlace | null;
  look_at_digits(a: LookAtDigits): SeenDigits;
  keep_draft(a: KeepDraft): DraftKept;
  open_drafts(): Array<Draft>;
  drop_draft(a: OneDraft): null;
  add_note(a: AddNote): JobView;
  end_note(a: EndNote): JobView;
  plan_visit(a: PlanVisit): PlannedVisit;
  start_arrival(a: OneJob): ArrivalForm;
  ask_at_arrival(a: AskAtArrival): Array<ReceptionLine>;
  car_arrived(a: CarArrived): LoggedCar;
  move_visit(a: MoveVisit): JobView;
  cancel_job(a: CancelJob): Board;
  call_list(a: CallListOf): CallList;
  record_call(a: RecordCall): CallList;
  print_call_list(a: CallListOf): Printed;
  board(): Board;
  wall_board(): WallBoard;
  move_job(a: MoveJob): Board;
  answer_call(a: AnswerCall): Board;
  list_bay_jobs(): Array<BoardCard>;
  list_hand_over(): Array<CarToHandOver>;
  open_job(a: OneJob): JobView;
  change_job_lines(a: ChangeJobLines): JobView;
  take_job(a: OneJob): JobView;
  answer_power_question(a: AnswerPowerQuestion): JobView;
  take_in_code(a: TakeInCode): JobView;
  add_picture(a: AddPicture): Array<PictureHead>;
  list_pictures(a: OneJob): Array<PictureHead>;
  view_picture(a: OnePicture): ArrayBuffer;
  remove_picture(a: OnePicture): Array<PictureHead>;
  decide_battery_gate(a: DecideBatteryGate): JobView;
  call_desk(a: OneJob): JobView;
  start_battery_work(a: OneJob): JobView;
  end_battery_work(a: OneJob): JobView;
  note_power_lost(a: NotePowerLost): JobView;
  note_radio(a: NoteRadio): JobView;
  check_serial(a: CheckSerial): CheckedSerial;
  list_displays(a: ListDisplays): DisplayKeys;
  reveal_code(a: RevealCode): RevealedCode;
  record_code_outcome(a: RecordCodeOutcome): JobView;
  withdraw_code_outcome(a: WithdrawCodeOutcome): JobView;
  read_battery_sheet(a: OneJob): BatterySheet;
  answer_sheet_line(a: AnswerSheetLine): BatterySheet;
  set_srs_wait(a: SetSrsWait): BatterySheet;
  say_srs_wait_kept(a: OneJob): BatterySheet;
  note_for_model(a: NoteForModel): BatterySheet;
  end_model_note(a: EndModelNote): BatterySheet;
  print_battery_off_sheet(a: OneJob): Printed;
  print_blank_battery_off_sheets(a: PrintBlankBatteryOffSheets): Printed;
  hand_over(a: HandOver): JobView;
  ownership_form(a: JobUnit): OwnershipForm;
  check_ownership(a: SeenPapers): OwnershipChecked;
  preview_paper(a: PreviewPaper): ArrayBuffer;
  preview_blank_battery_off_sheet(): ArrayBuffer;
  preview_dealer_request(a: OneHunt): ArrayBuffer;
  print_ownership_checklist(a: PrintOwnershipChecklist): Printed;
  print_reception_sheet(a: OneJob): Printed;
  print_key_tag_label(a: PrintKeyTagLabel): Printed;
  print_code_card(a: PrintCodeCard): PrintedCard;
  open_fleet(a: OneOwner): FleetView;
  check_fleet(a: CheckFleet): FleetChecked;
  preview_fleet_cards(a: FleetCards): ArrayBuffer;
  print_fleet_cards(a: FleetCards): FleetPrinted;
  list_people(): Array<Person>;
  add_person(a: AddPerson): Array<Person>;
  read_ledger(a: LedgerBefore): LedgerPage;
  open_vehicle(a: OneVehicle): VehicleView;
  edit_vehicle(a: EditVehicle): Edited;
  edit_party(a: EditParty): Edited;
  change_plate(a: ChangePlate): VehicleView;
  change_owner(a: ChangeOwner): VehicleView;
  set_vehicle_standing(a: SetVehicleStanding): VehicleView;
  preview_vehicle_merge(a: MergeVehicles): VehicleMergePreview;
  merge_vehicles(a: MergeVehicles): VehicleView;
  merge_parties(a: MergeParties): VehicleView;
  known_customers(a: TypedCustomer): Array<KnownCustomer>;
  find_customers(a: LookFor): Array<KnownCustomer>;
  settle_radios(a: SettleRadios): VehicleView;
  preview_job_move(a: MoveJobToCar): JobMovePreview;
  move_job_to_car(a: MoveJobToCar): JobView;
  open_with_sheet(a: OpenWithSheet): ProgramState;
  list_restorable(): Array<RestorableBackup>;
  restore_backup(a: RestoreBackup): ProgramState;
  list_backups(): BackupsView;
  back_up(): BackupsView;
  set_backup_place(a: SetBackupPlace): BackupsView;
  hunt_offers(a: HuntOffersOf): Array<HuntOffer>;
  begin_hunt(a: BeginHunt): HuntView;
  open_hunt(a: OneHunt): HuntView;
  list_hunts(): Array<OpenHunt>;
  say_radio_origin(a: SayRadioOrigin): HuntView;
  try_rung(a: TryRung): HuntView;
  agree_to_cost(a: AgreeToCost): HuntView;
  quote_replacement(a: QuoteReplacement): HuntView;
  end_hunt(a: EndHunt): HuntView;
  print_dealer_request(a: OneHunt): Printed;
  list_specialists(): Array<SpecialistView>;
  add_specialist(a: AddSpecialist): Array<SpecialistView>;
  edit_specialist(a: EditSpecialist): Array<SpecialistView>;
  end_specialist(a: EndSpecialist): Array<SpecialistView>;
  open_radios(a: OpenRadios): RadiosView;
  identify_radio(a: IdentifyRadio): RadiosView;
  add_unit(a: AddUnit): RadiosView;
  find_radio(a: FindRadio): FoundRadio | null;
  replace_radio(a: ReplaceRadio): RadiosView;
  remove_radio(a: RemoveRadio): RadiosView;
  settle_serial(a: SettleSerial): RadiosView;
  move_code_to_unit(a: MoveCodeToUnit): RadiosView;
  correct_outcome(a: CorrectOutcome): RadiosView;
  forget_code(a: ForgetCode): RadiosView;
  say_not_needed(a: SayNotNeeded): RadiosView;
  take_back(a: OneJob): JobView;
  open_catalogue(): CatalogueView;
  edit_job_type(a: EditJobType): CatalogueView;
  retire_catalogue_item(a: RetireCatalogueItem): CatalogueView;
  edit_radio_family(a: EditRadioFamily): CatalogueView;
  edit_display_text(a: EditDisplayText): CatalogueView;
  edit_after_line(a: EditAfterLine): CatalogueView;
  shop_learned(): ShopLearned;
  manager_view(a: MonthOf): ManagerView;
}
