# "Test my scanner", in the office.
office-tab-scanner = Scanner
scanner-title = Test my scanner
scanner-how = Scan any code: a chassis number, a key tag, a box from the shelf. Nothing is saved, and nothing is looked for.
scanner-place = Scan here
scanner-waiting = Waiting for the scanner…
scanner-arriving = { CAT($n) ->
    [one] { NUM($n) } character so far…
    [few] { NUM($n) } characters so far…
   *[other] { NUM($n) } characters so far…
  }
scanner-again = Scan another one
scanner-facts = What arrived
scanner-facts-none = After the first scan it stands here.
scanner-count = Characters
scanner-gap = Time between characters
scanner-gap-value = { NUM($mean) } ms on average, { NUM($longest) } ms at most
scanner-end = Ends with
scanner-end-Enter = Enter
scanner-end-Tab = Tab
scanner-end-none = nothing
scanner-looks = Looks like
scanner-looks-vin = a chassis number
scanner-looks-card = a code card of Bayguard
scanner-looks-job = a job number
scanner-looks-plate = a plate
scanner-looks-other = something else: it is searched as it is
scanner-prefix = Prefix of the scanner
scanner-controls = Control characters
scanner-typed = By this computer’s keyboard
scanner-used = Bayguard searches for
scanner-advice-good = The scanner is set right. Bayguard knows its scans on every screen.
scanner-advice-too_slow = Too slow: a person types like this. Set the pause between characters (inter-character delay) to zero on the scanner.
scanner-advice-no_end = No Enter at the end. Set the scanner to send Enter (suffix CR) after each scan.
scanner-advice-short = Fewer than six characters: Bayguard takes it for typing. Scan a longer code to be sure.
scanner-advice-prefix = The scanner puts the kind of code in front. Switch off the AIM prefix (code ID) on the scanner.
scanner-advice-control = Control characters come along. Set the scanner to leave out GS and other control characters.
scanner-advice-alt = The scanner types with Alt and the number pad, which is slow. Switch off the ALT mode on the scanner.
scanner-advice-layout = Scanner and computer have different keyboards. If the large text is not what stands under the bars, set the scanner to the US keyboard.
