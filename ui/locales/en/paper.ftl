# The papers. A line here is drawn to a measured width: look at the printed sheet after changing one.

paper-demo = DEMO
paper-page = Page { $page } of { $pages }
paper-printed = Printed { $at } by { $by }
paper-job = Job { $job }
paper-copy-workshop = Workshop’s copy
paper-copy-customer = Customer’s copy
paper-key = KEY
paper-plate = Registration number
paper-yes = yes
paper-no = no
paper-signature = Signature
paper-date-time = Date and time
paper-blank = Blank form, fill in with a pen

paper-digit-0 = zero
paper-digit-1 = one
paper-digit-2 = two
paper-digit-3 = three
paper-digit-4 = four
paper-digit-5 = five
paper-digit-6 = six
paper-digit-7 = seven
paper-digit-8 = eight
paper-digit-9 = nine

## The code card

paper-card-title = Radio code card
paper-card-eyebrow = RADIO CODE
paper-card-serial = serial ends in
paper-card-serial-confidential = confidential serial
paper-card-up = UP
paper-card-verified = VERIFIED on { $date }
paper-card-unverified = NOT VERIFIED: one try only
paper-card-copy = Copy { $n }
paper-card-ledger = Ledger { $n }
paper-card-phone = tel.
paper-card-not-in-car = Do not keep in the car
paper-card-back-title = Before any battery work
paper-card-back-tell = Tell the workshop before the battery or radio comes out:
paper-card-back-say = “My radio needs a code. I have it at home.”
paper-card-back-photo = Keep a photo of this card in a safe place.
paper-card-back-home = Keep the card at home, with the car’s papers.
paper-card-back-sale = Selling the car? Give the card to the new owner.
paper-card-back-refused = Code refused? Stop after one try and call us.
paper-card-back-found = Card found?
paper-card-back-call = Please call.
paper-cards-title =
    { CAT($n) ->
        [one] One radio code card per sheet
       *[other] Radio code cards, { NUM($n) } per sheet
    }
paper-cards-scale = This line is 50 mm. If not, print at 100 %.

## The ownership check

paper-own-title = Ownership check
paper-own-who = Who asks for the code
paper-own-name = Name, as on the paper shown
paper-own-checked-by = Checked by
paper-own-role = In the role of
paper-own-role-private_owner = owner
paper-own-role-recent_buyer = buyer
paper-own-role-agent = agent
paper-own-role-company_car = company
paper-own-role-leasing_user = lessee
paper-own-role-heir = heir
paper-own-role-foreign_car = car with foreign plates
paper-own-role-auction_buyer = buyer at a forced sale
paper-own-role-trader = used-car dealer
paper-own-asks = Asks for
paper-own-asks-card = new card
paper-own-asks-told = to be told the code
paper-own-asks-reprint = reprint, reason:
paper-own-car = The car and the radio
paper-own-make = Make, model
paper-own-radio = Radio
paper-own-serial = Serial read on the radio
paper-own-serial-tail = … { $tail }
paper-own-serial-confidential = confidential serial
paper-own-vin-paper = VIN on the certificate
paper-own-vin-car = VIN read on the car
paper-own-vin-same = All 17 characters the same?
paper-own-vin-from = Read on
paper-own-vin-windscreen = windscreen
paper-own-vin-pillar = door pillar
paper-own-vin-stamped = stamping
paper-own-papers = Papers seen
paper-own-papers-note = Only the kind of paper. No series, no numbers. No copies, no photos.
paper-own-group-identity = Identity
paper-own-group-vehicle = Vehicle
paper-own-group-ownership = Ownership
paper-own-group-authority = Authority
paper-own-group-supporting = Helpful, no proof
paper-own-doc-identity_card = Identity card
paper-own-doc-passport = Passport
paper-own-doc-registration_certificate = Registration certificate
paper-own-doc-foreign_certificate = Foreign certificate
paper-own-doc-civ = Vehicle identity book
paper-own-doc-sales_contract = Sales contract
paper-own-doc-invoice = Invoice
paper-own-doc-award_act = Award act
paper-own-doc-certificate_of_inheritance = Inheritance certificate
paper-own-doc-power_of_attorney = Power of attorney
paper-own-doc-company_delegation = Company delegation
paper-own-doc-company_registration = Company certificate
paper-own-doc-leasing_contract = Leasing contract
paper-own-doc-service_book = Service book
paper-own-doc-radio_card = Radio code card
paper-own-doc-insurance = Insurance
paper-own-doc-other = other:
paper-own-fields = The certificate, field by field
paper-own-field-yes = yes
paper-own-field-no = no
paper-own-field-missing = missing
paper-own-field-a = Number = plates
paper-own-field-d = Make, model = the car
paper-own-field-e = VIN = the car
paper-own-field-i = Date: not after our record
paper-own-field-c2 = Owner = the name
paper-own-field-c1 = Holder = the name
paper-own-field-c3 = User = the name
paper-own-field-c4 = Holder = owner?
paper-own-field-c4-a = a yes
paper-own-field-c4-b = b no
paper-own-field-c4-c = c ?
paper-own-questions = The four questions
paper-own-q1 = Was the original registration certificate seen?
paper-own-q1-foreign_car = Was the original foreign registration certificate seen?
paper-own-q2 = Is the person here the one these papers entitle? Identity paper seen?
paper-own-q3 = VIN and plate on the papers = on the car, read at the car?
paper-own-q4 = Do the papers of this case give the right to the code?
paper-own-q4-private_owner = Owner or holder on the certificate, so entitled to the code?
paper-own-q4-recent_buyer = Does the contract or invoice lead from the seller on the certificate to the buyer?
paper-own-q4-agent = Did the owner authorise this person in writing for the radio code?
paper-own-q4-company_car = Is the company on the certificate, and does its delegation name this person?
paper-own-q4-leasing_user = Is this the user named under C.3 or in the leasing contract?
paper-own-q4-heir = Does the inheritance certificate list this car?
paper-own-q4-foreign_car = Does the certificate or purchase paper name this person as owner?
paper-own-q4-auction_buyer = Does the award act name the car and the buyer?
paper-own-q4-trader = Is the purchase paper in the trader’s name?
paper-own-result = Result
paper-own-passed = Four times “yes”: card given
paper-own-failed = One “no”: not given. Missing:
paper-own-sign-asker = Signature of the person asking
paper-own-sign-checker = Signature of the person checking
paper-own-sign-second = Second colleague (if more proof was asked for)

## The recovery sheet

paper-recovery-title = Recovery sheet
paper-recovery-lead = This code opens the workshop’s data when all passwords are lost or the computer is replaced.
paper-recovery-loss = If the passwords and this sheet are both lost, the data is lost.
paper-recovery-loss-nobody = Nobody can open it.
paper-recovery-code = Recovery code
paper-recovery-groups = 8 groups. The last, boxed sign checks the group. No I, L, O, U; 0 is zero.
paper-recovery-workshop = Workshop
paper-recovery-made = Made on
paper-recovery-number = Sheet number
paper-recovery-use = How to use it
paper-recovery-use-install = Install the program and choose “I have a recovery code”.
paper-recovery-use-backup = Point it at the latest backup (USB or folder).
paper-recovery-use-type = Type the groups one by one, or scan the square.
paper-recovery-use-renew = Choose a new password and print a new sheet. This one is then void.
paper-recovery-keep = Where to keep it
paper-recovery-keep-envelope = In a closed envelope, signed over the flap, in a safe or with a notary.
paper-recovery-keep-apart = Not by the computer, not with the backups.
paper-recovery-keep-no-copies = No photos, no e-mail, no photocopies.
paper-recovery-fold = Fold on the lines: the code stays inside.
paper-recovery-typed-back = Typed back and checked
paper-recovery-keeper = Kept by
paper-recovery-place = Place
paper-recovery-outside = Recovery sheet. Open only when the data cannot be opened in any other way.
paper-recovery-opened-on = Opened on
paper-recovery-opened-by = by

## Ownership checklist: what a "no" lacks
paper-own-lacks-scenario-refused = a radio without its car: no code is given
paper-own-lacks-certificate-original = the original certificate
paper-own-lacks-person-entitled = identity of the person these papers entitle
paper-own-lacks-car-matches = VIN and plate as on the car
paper-own-lacks-right-to-code = the right to the code
