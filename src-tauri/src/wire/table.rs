//! The table: each command once, with what it takes, what it gives and which act answers it.

use super::error::WireError;
use super::requests::{
    ChosenLanguage, LedgerBefore, LogIncomingCar, LookFor, Nothing, OneDraft, OneHunt, OneJob, OneVehicle,
    Password, SeenPapers, Typed,
};
use crate::acts::{
    ActError, AddNote, AddPerson, AddPicture, AddSpecialist, AddUnit, AgreeToCost, AnswerCall,
    AnswerPowerQuestion, AnswerSheetLine, ArrivalForm, AskAtArrival, AskAtReception, BackupsView,
    BatterySheet, BeginHunt, Board, BoardCard, CallList, CallListOf, CancelJob, CarArrived, CarToHandOver,
    CatalogueView, ChangeJobLines, ChangeOwner, ChangePlate, CheckFleet, CheckSerial, CheckedSerial,
    ChoosePerson, CodePlace, CorrectOutcome, DecideBatteryGate, DisplayKeys, Draft, DraftKept, EditAfterLine,
    EditDisplayText, EditJobType, EditParty, EditRadioFamily, EditSpecialist, EditVehicle, Edited, EndHunt,
    EndModelNote, EndNote, EndSpecialist, EnterPin, FindRadio, FindResult, FleetCards, FleetChecked,
    FleetPrinted, FleetView, ForgetCode, FoundRadio, HandOver, HuntOffer, HuntOffersOf, HuntView,
    IdentifyRadio, IdleFor, IntakeForm, JobMovePreview, JobTypeHit, JobUnit, JobView, KeepDraft, KeyTagRead,
    KnownCustomer, LedgerPage, ListDisplays, LoggedCar, LookAtDigits, ManagerView, MergeParties,
    MergeVehicles, MonthOf, MoveCodeToUnit, MoveJob, MoveJobToCar, MoveVisit, NoteForModel, NotePowerLost,
    NoteRadio, OneOwner, OnePicture, OpenHunt, OpenRadios, OpenWithSheet, OwnershipChecked, OwnershipForm,
    Person, PictureHead, PlanVisit, PlannedVisit, PresenceGiven, PreviewPaper, PrintBlankBatteryOffSheets,
    PrintCodeCard, PrintKeyTagLabel, PrintOwnershipChecklist, Printed, PrintedCard, Program, ProgramState,
    QuoteReplacement, RadiosView, ReadPromise, ReadVin, ReceptionLine, RecordCall, RecordCodeOutcome,
    RemoveRadio, ReplaceRadio, RestorableBackup, RestoreBackup, RetireCatalogueItem, RevealCode,
    RevealedCode, SayNotNeeded, SayRadioOrigin, SeenDigits, SetBackupPlace, SetSrsWait, SetUpWorkshop,
    SetVehicleStanding, SettleRadios, SettleSerial, ShopLearned, SpecialistView, StartIntake, TakeInCode,
    TryRung, TypedCustomer, VehicleMergePreview, VehicleView, VinReading, WallBoard, WithdrawCodeOutcome,
};
use serde_json::Value;

include!("command_names.rs");

/// The commands a page may call.
pub const COMMANDS: &[&str] = NAMES;

/// What a command gives back. Its `Debug` says only which kind: one of them holds digits.
pub enum Reply {
    /// A value of the contract.
    Json(Value),
    /// A PDF, or a picture.
    Bytes(Vec<u8>),
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Json(_) => "Reply::Json(..)",
            Self::Bytes(_) => "Reply::Bytes(..)",
        })
    }
}

/// A PDF, as an act gives it.
pub(super) struct Pdf(Vec<u8>);

/// A picture, as an act gives it.
pub(super) struct Jpeg(Vec<u8>);

pub(super) trait IntoReply {
    fn into_reply(self) -> Result<Reply, WireError>;
}

impl<T: serde::Serialize> IntoReply for T {
    fn into_reply(self) -> Result<Reply, WireError> {
        serde_json::to_value(self)
            .map(Reply::Json)
            .map_err(|_| WireError::failure("bad_argument"))
    }
}

impl Pdf {
    fn into_reply(self) -> Result<Reply, WireError> {
        Ok(Reply::Bytes(self.0))
    }
}

impl Jpeg {
    fn into_reply(self) -> Result<Reply, WireError> {
        Ok(Reply::Bytes(self.0))
    }
}

macro_rules! commands {
    ($($name:ident ($request:ty) -> $reply:ty = $answer:expr;)+) => {
        /// Answers one command. Arguments that do not fit are answered by one constant text.
        ///
        /// # Errors
        /// Whatever the act says no to.
        pub fn dispatch(program: &mut Program, command: &str, args: Value) -> Result<Reply, WireError> {
            match command {
                $(stringify!($name) => {
                    // What was wrong with the arguments is dropped: its text could quote a code.
                    let request: $request =
                        serde_json::from_value(args).map_err(|_| WireError::from(ActError::bad_argument()))?;
                    let answer: fn(&mut Program, $request) -> Result<$reply, ActError> = $answer;
                    answer(program, request)?.into_reply()
                })+
                _ => Err(ActError::bad_argument().into()),
            }
        }

        /// Tells each row of the table to whoever writes it down for the pages.
        pub(super) fn describe(rows: &mut impl super::types::Rows) {
            $(rows.row::<super::types::Of<$request>, super::types::Of<$reply>>(stringify!($name));)+
        }
    };
}

commands! {
    program_state(Nothing) -> ProgramState = |p, _| p.program_state();
    set_up_workshop(SetUpWorkshop) -> ProgramState = |p, r| p.set_up_workshop(&r);
    print_recovery_sheet(Nothing) -> Printed = |p, _| p.workshop()?.print_recovery_sheet();
    confirm_recovery_sheet(Typed) -> ProgramState = |p, r| p.confirm_recovery_sheet(&r.typed);
    put_off_recovery_sheet(Nothing) -> ProgramState = |p, _| p.put_off_recovery_sheet();
    unlock_workshop(Password) -> ProgramState = |p, r| p.unlock_workshop(&r.password);
    choose_person(ChoosePerson) -> ProgramState = |p, r| p.choose_person(&r);
    leave_tile(Nothing) -> ProgramState = |p, _| p.leave_tile();
    still_here(Nothing) -> () = |p, _| p.still_here();
    leave_if_idle(IdleFor) -> ProgramState = |p, r| p.leave_if_idle(&r);
    lock_workshop(Nothing) -> ProgramState = |p, _| p.lock_workshop();
    enter_pin(EnterPin) -> PresenceGiven = |p, r| p.workshop()?.enter_pin(&r);
    set_language(ChosenLanguage) -> ProgramState = |p, r| p.set_language(r.language);
    set_workshop_language(ChosenLanguage) -> ProgramState = |p, r| p.set_workshop_language(r.language);
    find(LookFor) -> FindResult = |p, r| p.workshop()?.find(&r.text);
    start_intake(StartIntake) -> IntakeForm = |p, r| p.workshop()?.start_intake(&r);
    suggest_job_types(LookFor) -> Vec<JobTypeHit> = |p, r| p.workshop()?.suggest_job_types(&r.text);
    read_vin(ReadVin) -> VinReading = |p, r| p.workshop()?.read_vin(&r);
    ask_at_reception(AskAtReception) -> Vec<ReceptionLine> = |p, r| p.workshop()?.ask_at_reception(&r);
    log_incoming_car(LogIncomingCar) -> LoggedCar = |p, r| p.workshop()?.log_incoming_car(&r.car);
    read_key_tag(LookFor) -> KeyTagRead = |p, r| p.workshop()?.read_key_tag(&r.text);
    read_promise(LookFor) -> ReadPromise = |p, r| p.workshop()?.read_promise(&r.text);
    spot_code(LookFor) -> Option<CodePlace> = |p, r| p.workshop()?.spot_code(&r.text);
    look_at_digits(LookAtDigits) -> SeenDigits = |p, r| p.workshop()?.look_at_digits(r);
    keep_draft(KeepDraft) -> DraftKept = |p, r| p.workshop()?.keep_draft(&r);
    open_drafts(Nothing) -> Vec<Draft> = |p, _| p.workshop()?.open_drafts();
    drop_draft(OneDraft) -> () = |p, r| p.workshop()?.drop_draft(r.draft_id);
    add_note(AddNote) -> JobView = |p, r| p.workshop()?.add_note(&r);
    end_note(EndNote) -> JobView = |p, r| p.workshop()?.end_note(&r);
    plan_visit(PlanVisit) -> PlannedVisit = |p, r| p.workshop()?.plan_visit(&r);
    start_arrival(OneJob) -> ArrivalForm = |p, r| p.workshop()?.start_arrival(r.job_id);
    ask_at_arrival(AskAtArrival) -> Vec<ReceptionLine> = |p, r| p.workshop()?.ask_at_arrival(&r);
    car_arrived(CarArrived) -> LoggedCar = |p, r| p.workshop()?.car_arrived(&r);
    move_visit(MoveVisit) -> JobView = |p, r| p.workshop()?.move_visit(&r);
    cancel_job(CancelJob) -> Board = |p, r| p.workshop()?.cancel_job(&r);
    call_list(CallListOf) -> CallList = |p, r| p.workshop()?.call_list(&r);
    record_call(RecordCall) -> CallList = |p, r| p.workshop()?.record_call(&r);
    print_call_list(CallListOf) -> Printed = |p, r| p.workshop()?.print_call_list(&r);
    board(Nothing) -> Board = |p, _| p.workshop()?.board();
    wall_board(Nothing) -> WallBoard = |p, _| p.workshop()?.wall_board();
    move_job(MoveJob) -> Board = |p, r| p.workshop()?.move_job(&r);
    answer_call(AnswerCall) -> Board = |p, r| p.workshop()?.answer_call(&r);
    list_bay_jobs(Nothing) -> Vec<BoardCard> = |p, _| p.workshop()?.list_bay_jobs();
    list_hand_over(Nothing) -> Vec<CarToHandOver> = |p, _| p.workshop()?.list_hand_over();
    open_job(OneJob) -> JobView = |p, r| p.workshop()?.open_job(r.job_id);
    change_job_lines(ChangeJobLines) -> JobView = |p, r| p.workshop()?.change_job_lines(&r);
    take_job(OneJob) -> JobView = |p, r| p.workshop()?.take_job(r.job_id);
    answer_power_question(AnswerPowerQuestion) -> JobView = |p, r| p.workshop()?.answer_power_question(&r);
    take_in_code(TakeInCode) -> JobView = |p, r| p.workshop()?.take_in_code(&r);
    add_picture(AddPicture) -> Vec<PictureHead> = |p, r| p.workshop()?.add_picture(r);
    list_pictures(OneJob) -> Vec<PictureHead> = |p, r| p.workshop()?.list_pictures(r.job_id);
    view_picture(OnePicture) -> Jpeg = |p, r| p.workshop()?.view_picture(&r).map(Jpeg);
    remove_picture(OnePicture) -> Vec<PictureHead> = |p, r| p.workshop()?.remove_picture(&r);
    decide_battery_gate(DecideBatteryGate) -> JobView = |p, r| p.workshop()?.decide_battery_gate(&r);
    call_desk(OneJob) -> JobView = |p, r| p.workshop()?.call_desk(r.job_id);
    start_battery_work(OneJob) -> JobView = |p, r| p.workshop()?.start_battery_work(r.job_id);
    end_battery_work(OneJob) -> JobView = |p, r| p.workshop()?.end_battery_work(r.job_id);
    note_power_lost(NotePowerLost) -> JobView = |p, r| p.workshop()?.note_power_lost(&r);
    note_radio(NoteRadio) -> JobView = |p, r| p.workshop()?.note_radio(&r);
    check_serial(CheckSerial) -> CheckedSerial = |p, r| p.workshop()?.check_serial(&r);
    list_displays(ListDisplays) -> DisplayKeys = |p, r| p.workshop()?.list_displays(&r);
    reveal_code(RevealCode) -> RevealedCode = |p, r| p.workshop()?.reveal_code(&r);
    record_code_outcome(RecordCodeOutcome) -> JobView = |p, r| p.workshop()?.record_code_outcome(&r);
    withdraw_code_outcome(WithdrawCodeOutcome) -> JobView = |p, r| p.workshop()?.withdraw_code_outcome(&r);
    read_battery_sheet(OneJob) -> BatterySheet = |p, r| p.workshop()?.read_battery_sheet(r.job_id);
    answer_sheet_line(AnswerSheetLine) -> BatterySheet = |p, r| p.workshop()?.answer_sheet_line(&r);
    set_srs_wait(SetSrsWait) -> BatterySheet = |p, r| p.workshop()?.set_srs_wait(&r);
    say_srs_wait_kept(OneJob) -> BatterySheet = |p, r| p.workshop()?.say_srs_wait_kept(r.job_id);
    note_for_model(NoteForModel) -> BatterySheet = |p, r| p.workshop()?.note_for_model(&r);
    end_model_note(EndModelNote) -> BatterySheet = |p, r| p.workshop()?.end_model_note(&r);
    print_battery_off_sheet(OneJob) -> Printed = |p, r| p.workshop()?.print_battery_off_sheet(r.job_id);
    print_blank_battery_off_sheets(PrintBlankBatteryOffSheets) -> Printed = |p, r| p.workshop()?.print_blank_battery_off_sheets(&r);
    hand_over(HandOver) -> JobView = |p, r| p.workshop()?.hand_over(&r);
    ownership_form(JobUnit) -> OwnershipForm = |p, r| p.workshop()?.ownership_form(&r);
    check_ownership(SeenPapers) -> OwnershipChecked = |p, r| p.workshop()?.check_ownership(&r.answers);
    preview_paper(PreviewPaper) -> Pdf = |p, r| p.workshop()?.preview_paper(&r).map(Pdf);
    preview_blank_battery_off_sheet(Nothing) -> Pdf = |p, _r| p.workshop()?.preview_blank_battery_off_sheet().map(Pdf);
    preview_dealer_request(OneHunt) -> Pdf = |p, r| p.workshop()?.preview_dealer_request(r.hunt_id).map(Pdf);
    print_ownership_checklist(PrintOwnershipChecklist) -> Printed = |p, r| p.workshop()?.print_ownership_checklist(&r);
    print_reception_sheet(OneJob) -> Printed = |p, r| p.workshop()?.print_reception_sheet(r.job_id);
    print_key_tag_label(PrintKeyTagLabel) -> Printed = |p, r| p.workshop()?.print_key_tag_label(&r);
    print_code_card(PrintCodeCard) -> PrintedCard = |p, r| p.workshop()?.print_code_card(&r);
    open_fleet(OneOwner) -> FleetView = |p, r| p.workshop()?.open_fleet(&r);
    check_fleet(CheckFleet) -> FleetChecked = |p, r| p.workshop()?.check_fleet(&r);
    preview_fleet_cards(FleetCards) -> Pdf = |p, r| p.workshop()?.preview_fleet_cards(&r).map(Pdf);
    print_fleet_cards(FleetCards) -> FleetPrinted = |p, r| p.workshop()?.print_fleet_cards(&r);
    list_people(Nothing) -> Vec<Person> = |p, _| p.workshop()?.list_people();
    add_person(AddPerson) -> Vec<Person> = |p, r| p.workshop()?.add_person(&r);
    read_ledger(LedgerBefore) -> LedgerPage = |p, r| p.workshop()?.read_ledger(r.before);
    open_vehicle(OneVehicle) -> VehicleView = |p, r| p.workshop()?.open_vehicle(r.vehicle_id);
    edit_vehicle(EditVehicle) -> Edited = |p, r| p.workshop()?.edit_vehicle(&r);
    edit_party(EditParty) -> Edited = |p, r| p.workshop()?.edit_party(&r);
    change_plate(ChangePlate) -> VehicleView = |p, r| p.workshop()?.change_plate(&r);
    change_owner(ChangeOwner) -> VehicleView = |p, r| p.workshop()?.change_owner(&r);
    set_vehicle_standing(SetVehicleStanding) -> VehicleView = |p, r| p.workshop()?.set_vehicle_standing(&r);
    preview_vehicle_merge(MergeVehicles) -> VehicleMergePreview = |p, r| p.workshop()?.preview_vehicle_merge(&r);
    merge_vehicles(MergeVehicles) -> VehicleView = |p, r| p.workshop()?.merge_vehicles(&r);
    merge_parties(MergeParties) -> VehicleView = |p, r| p.workshop()?.merge_parties(&r);
    known_customers(TypedCustomer) -> Vec<KnownCustomer> = |p, r| p.workshop()?.known_customers(&r);
    find_customers(LookFor) -> Vec<KnownCustomer> = |p, r| p.workshop()?.find_customers(&r.text);
    settle_radios(SettleRadios) -> VehicleView = |p, r| p.workshop()?.settle_radios(&r);
    preview_job_move(MoveJobToCar) -> JobMovePreview = |p, r| p.workshop()?.preview_job_move(&r);
    move_job_to_car(MoveJobToCar) -> JobView = |p, r| p.workshop()?.move_job_to_car(&r);
    open_with_sheet(OpenWithSheet) -> ProgramState = |p, r| p.open_with_sheet(&r);
    list_restorable(Nothing) -> Vec<RestorableBackup> = |p, _| p.list_restorable();
    restore_backup(RestoreBackup) -> ProgramState = |p, r| p.restore_backup(&r);
    list_backups(Nothing) -> BackupsView = |p, _| p.workshop()?.list_backups();
    back_up(Nothing) -> BackupsView = |p, _| p.workshop()?.back_up();
    set_backup_place(SetBackupPlace) -> BackupsView = |p, r| p.workshop()?.set_backup_place(&r);
    hunt_offers(HuntOffersOf) -> Vec<HuntOffer> = |p, r| p.workshop()?.hunt_offers(&r);
    begin_hunt(BeginHunt) -> HuntView = |p, r| p.workshop()?.begin_hunt(&r);
    open_hunt(OneHunt) -> HuntView = |p, r| p.workshop()?.open_hunt(r.hunt_id);
    list_hunts(Nothing) -> Vec<OpenHunt> = |p, _| p.workshop()?.list_hunts();
    say_radio_origin(SayRadioOrigin) -> HuntView = |p, r| p.workshop()?.say_radio_origin(&r);
    try_rung(TryRung) -> HuntView = |p, r| p.workshop()?.try_rung(&r);
    agree_to_cost(AgreeToCost) -> HuntView = |p, r| p.workshop()?.agree_to_cost(&r);
    quote_replacement(QuoteReplacement) -> HuntView = |p, r| p.workshop()?.quote_replacement(&r);
    end_hunt(EndHunt) -> HuntView = |p, r| p.workshop()?.end_hunt(&r);
    print_dealer_request(OneHunt) -> Printed = |p, r| p.workshop()?.print_dealer_request(r.hunt_id);
    list_specialists(Nothing) -> Vec<SpecialistView> = |p, _| p.workshop()?.list_specialists();
    add_specialist(AddSpecialist) -> Vec<SpecialistView> = |p, r| p.workshop()?.add_specialist(&r);
    edit_specialist(EditSpecialist) -> Vec<SpecialistView> = |p, r| p.workshop()?.edit_specialist(&r);
    end_specialist(EndSpecialist) -> Vec<SpecialistView> = |p, r| p.workshop()?.end_specialist(&r);
    open_radios(OpenRadios) -> RadiosView = |p, r| p.workshop()?.open_radios(&r);
    identify_radio(IdentifyRadio) -> RadiosView = |p, r| p.workshop()?.identify_radio(&r);
    add_unit(AddUnit) -> RadiosView = |p, r| p.workshop()?.add_unit(&r);
    find_radio(FindRadio) -> Option<FoundRadio> = |p, r| p.workshop()?.find_radio(&r);
    replace_radio(ReplaceRadio) -> RadiosView = |p, r| p.workshop()?.replace_radio(&r);
    remove_radio(RemoveRadio) -> RadiosView = |p, r| p.workshop()?.remove_radio(&r);
    settle_serial(SettleSerial) -> RadiosView = |p, r| p.workshop()?.settle_serial(&r);
    move_code_to_unit(MoveCodeToUnit) -> RadiosView = |p, r| p.workshop()?.move_code_to_unit(&r);
    correct_outcome(CorrectOutcome) -> RadiosView = |p, r| p.workshop()?.correct_outcome(&r);
    forget_code(ForgetCode) -> RadiosView = |p, r| p.workshop()?.forget_code(&r);
    say_not_needed(SayNotNeeded) -> RadiosView = |p, r| p.workshop()?.say_not_needed(&r);
    take_back(OneJob) -> JobView = |p, r| p.workshop()?.take_back(r.job_id);
    open_catalogue(Nothing) -> CatalogueView = |p, _| p.workshop()?.open_catalogue();
    edit_job_type(EditJobType) -> CatalogueView = |p, r| p.workshop()?.edit_job_type(&r);
    retire_catalogue_item(RetireCatalogueItem) -> CatalogueView = |p, r| p.workshop()?.retire_catalogue_item(&r);
    edit_radio_family(EditRadioFamily) -> CatalogueView = |p, r| p.workshop()?.edit_radio_family(&r);
    edit_display_text(EditDisplayText) -> CatalogueView = |p, r| p.workshop()?.edit_display_text(&r);
    edit_after_line(EditAfterLine) -> CatalogueView = |p, r| p.workshop()?.edit_after_line(&r);
    shop_learned(Nothing) -> ShopLearned = |p, _| p.workshop()?.shop_learned();
    manager_view(MonthOf) -> ManagerView = |p, r| p.workshop()?.manager_view(&r);
}
