### The words of the window, in English. What the programs share with it is in words/en.ftl.
### Terms: as in words/en.ftl; page = a step of the setup; flyout = what opens beside the list of connectors.

## The window

app-title = Chat Connectors
app-nav = Main
app-opening = Opening …
app-home = Data connectors
app-about = About
app-language = Language
app-theme = Colours
app-practice = Practice
language-en = English
language-sv = Svenska
language-nl = Nederlands
language-fr = Français
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
copy-button = Copy: { $name }
copy-done = Copied: { $name }

## Kinds of connectors: names as in the documents

kind-ice-chat = ICE Chat
kind-telegram-archiver = Telegram Archiver
kind-liveperson = LivePerson Conversational Cloud DataParser

## The frame of the setup

setup-steps = Steps of the setup
setup-step-of = Step { $step } of { $steps }
setup-step-done = done
setup-step-ahead = not reached yet
setup-step-terms = Terms of service
setup-step-credentials = Add credentials
setup-step-mapping = Map users
setup-step-review = Review
setup-cancel = Cancel
setup-cancel-keeps = What you have entered is kept. Go on later with Continue setup.
setup-back = Back
setup-next = Next
setup-accept = Accept
setup-finish = Finish
setup-finishing = Creating the connector …
setup-editing = Changes to “{ $name }”
setup-save = Save changes
setup-saving = Saving the changes …
setup-why-credentials = Next opens once the connection is validated.
setup-why-save = Save changes opens once something is changed. A changed connection has to be validated first.
setup-why-mapping = Next opens once one way of mapping is set up without mistakes.
setup-title-terms = Terms of service
setup-title-credentials = Add credentials for content source
setup-title-mapping = Map { $kind } users to mailboxes
setup-title-review = Review your settings

## What became of a click

notice-dismiss = Dismiss
notice-saved = “{ $file }” was saved.
notice-draft-kept = Your setup is kept, with its keys. Choose Continue setup to go on.
notice-created = The connector “{ $connector }” was created. Its first import has begun.
notice-changed = The changes to “{ $connector }” are saved. They count from the next run on.
notice-removed = The connector “{ $connector }” was removed. Its mailboxes stay.

## Questions

question-close-during-run-title = Stop the import of “{ $name }” and close?
question-close-during-run-text = What was imported so far is safe. The next run goes on where this one stops, and nothing is imported twice.
question-close-during-run-no = Keep importing
question-close-during-run-yes = Stop and close
question-discard-draft-title = Discard the setup “{ $name }”?
question-discard-draft-title-nameless = Discard this setup?
question-discard-draft-text = The values that you entered for it are deleted. The keys of this app stay as they are, so files that you already sent remain good. No connector and no mailbox is changed.
question-discard-draft-no = Keep it
question-discard-draft-yes = Discard
question-remove-connector-title = Remove the connector “{ $name }”?
question-remove-connector-text = It no longer imports anything. What it imported stays: its mailboxes, the files that were fetched, and the ledger that proves it.
question-remove-connector-no = Keep it
question-remove-connector-yes = Remove

## Data connectors: the home page

home-title = Data connectors
home-lead = Each connector fetches the chats of one source and puts them, as e-mails, into the mailboxes of the people who took part.
home-fault-title = Part of this list cannot be shown
home-practise-title = Practise first
home-practise-text = Walk through the whole setup with invented chats, on a practice site that runs on this computer only. Nothing leaves this computer, and you need no contract and no real data.
home-practise-button = Practise first
home-catalogue = Catalogue
home-view = View
home-view-of = { home-view }: { $kind }
home-about-ice-chat = Archives the chats of your firm from its ICE Chat SFTP site.
home-about-telegram-archiver = Archives Telegram chats, files and calls that TeleMessage records on mobile phones.
home-about-liveperson = Archives conversations with customers that the 17a-4 DataParser collects.
home-drafts = Continue setup
home-draft-nameless = Setup without a name
home-draft-where = Goes on at: { $page }
home-draft-changed = Last changed
home-draft-continue = Continue setup
home-draft-continue-of = { home-draft-continue }: { $name }
home-draft-discard = Discard
home-draft-discard-of = { home-draft-discard }: { $name }
home-connectors = My connectors
home-warnings = Needs your attention soon
home-empty-title = You have no connectors yet
home-empty-text = Choose View in the catalogue to add one. It appears here as soon as it is created, with what it imports.
home-column-name = Name
home-column-state = State
home-column-last-run = Last run
home-column-imported = Imported
home-column-held = Held
home-column-actions = Actions
home-never = Never
home-nothing = None
home-run-now = Run now
home-run-now-of = { home-run-now }: { $name }
home-other-window = An import of this connector is going on in another program. Its figures appear here when it ends.

state-new = Not run yet
state-running = Importing
state-succeeded = Succeeded
state-succeeded-with-held = Items held
state-over-limit = Over the limit
state-failed = Failed
state-cancelled = Cancelled
state-interrupted = Interrupted

## What will stop a connector one day

warning-pgp-key-expires = { $days ->
    [0] The PGP key of “{ $connector }” expires today, { $date }.
    [one] The PGP key of “{ $connector }” expires tomorrow, { $date }.
   *[other] The PGP key of “{ $connector }” expires in { $days } days, on { $date }.
}
    .next = Add a new key in good time, and send its public part to the support of the site. Keep the old key: older files need it.
warning-pgp-key-expired = { $past ->
    [one] The PGP key of “{ $connector }” expired yesterday, { $date }.
   *[other] The PGP key of “{ $connector }” expired { $past } days ago, on { $date }.
}
    .next = It still decrypts, but the site may stop encrypting to it. Add a new key, and send its public part to the support of the site.
warning-old-key-retires = { $days ->
    [0] From today, { $date }, “{ $connector }” offers only its new SSH key, and the site has not accepted that one yet.
    [one] From tomorrow, { $date }, “{ $connector }” offers only its new SSH key, and the site has not accepted that one yet.
   *[other] In { $days } days, from { $date }, “{ $connector }” offers only its new SSH key, and the site has not accepted that one yet.
}
    .next = Ask the support of the site whether they have installed the new key, or choose a later day.
warning-old-key-retired = { $past ->
    [one] Since yesterday, { $date }, “{ $connector }” has offered only its new SSH key, and the site has not accepted that one yet.
   *[other] For { $past } days, since { $date }, “{ $connector }” has offered only its new SSH key, and the site has not accepted that one yet.
}
    .next = Ask the support of the site to install the new key. Until then nothing new is fetched. What was imported before is safe.
warning-host-key-changes = { $days ->
    [0] The site of “{ $connector }” changes its host key today, { $date }.
    [one] The site of “{ $connector }” changes its host key tomorrow, { $date }.
   *[other] The site of “{ $connector }” changes its host key in { $days } days, on { $date }.
}
    .next = The new host key that you entered is accepted from that day on. If the support of the site names another day, change it in the settings of the connector.
warning-host-key-changed = { $past ->
    [one] The site of “{ $connector }” was to change its host key yesterday, { $date }.
   *[other] The site of “{ $connector }” was to change its host key { $past } days ago, on { $date }.
}
    .next = Choose Check now. If the site still shows the old host key, ask its support for the new day.
warning-change-keys = Change keys
warning-way-of = { $way }: { $name }

## Progress of a run

run-progress-of = Import of { $name }
run-starting = Starting …
run-step = Stage { $step } of { $steps }
run-done-items = { $total ->
    [0] { $done ->
        [one] { $done } item
       *[other] { $done } items
    }
   *[other] { $done } of { $total } items
}
run-done-mails = { $total ->
    [0] { $done ->
        [one] { $done } e-mail
       *[other] { $done } e-mails
    }
   *[other] { $done } of { $total } e-mails
}
run-done-files = { $total ->
    [0] { $done ->
        [one] { $done } file
       *[other] { $done } files
    }
   *[other] { $done } of { $total } files
}
run-done-bytes = { $total ->
    [0] { SIZE($done) }
   *[other] { SIZE($done) } of { SIZE($total) }
}
run-rate-count = { $rate } a second
run-rate-bytes = { SIZE($rate) } a second
run-left = About { $time } left
run-stalled = { $stage }: stalled
run-still = nothing from the site for { $time }
run-still-next = There is nothing to do yet: the import tries to connect again by itself, and goes on where it was.
run-cancel = Cancel
run-cancel-of = { run-cancel }: import of { $name }
run-stopping = Stopping safely …

## The flyout of a connector

flyout-close = Close
flyout-run-now = Run now
flyout-edit = Edit connection
flyout-show-mailboxes = Show the mailboxes
flyout-remove = Remove
flyout-tabs = About this connector
flyout-tab-properties = Properties
flyout-tab-status = Status
flyout-tab-runs = Runs
flyout-tab-held = Held and failed
flyout-tab-held-count = Held and failed ({ $count })
flyout-source-group = Source
flyout-mapping-group = Mapping
flyout-mailboxes-group = Mailboxes
flyout-host = SFTP URL
flyout-port = SFTP port
flyout-path = Folder on the site
flyout-firm-code = Firm code
flyout-host-key = Accepted host key
flyout-host-key-none = None yet
flyout-host-key-expected = Expected host key
flyout-host-key-from = Accepted from { $day } on
flyout-keys = Keys
flyout-keys-own = Your organisation’s own PGP and SSH keys
flyout-keys-app = PGP and SSH keys provided by this app
flyout-pair-new = New pair
flyout-pair-old = Old pair, still in use
flyout-pair-old-retired = Old pair, opens old files only
flyout-pair-since = In use since
flyout-pair-ssh = SSH key
flyout-pair-accepted = Accepted by the site
flyout-pair-accepted-yes = Yes
flyout-pair-accepted-no = Not yet
flyout-pair-pgp = PGP key
flyout-pair-expires = Expires on { $day }
flyout-pair-retires = SSH key offered until
flyout-pair-retired = SSH key no longer offered since
flyout-automatic = Automatic user mapping
flyout-on = On
flyout-off = Off
flyout-csv = User-mapping CSV file
flyout-csv-people = { $count ->
    [0] None
    [one] { $count } person
   *[other] { $count } people
}
flyout-domains = Domains of your organisation
flyout-limit = Daily limit
flyout-folder = Folder in each mailbox
flyout-archive = Folder on this computer
flyout-status-title = Connector status with source
flyout-reached = Last reached
flyout-reached-never = Not yet
flyout-files-delivered = Imported
flyout-files-under-way = On the way
flyout-files-faulty = At fault
flyout-files-faulty-hint = The reasons are under Runs.
flyout-check = Check now
flyout-checking = Checking …
flyout-check-text = Goes through the connection step by step, up to a sample file. Nothing is imported.
flyout-runs-title = Runs
flyout-runs-empty = This connector has not run yet. Choose Run now to start its first import.
flyout-run-preview = Preview
flyout-run-imported = { $count ->
    [0] nothing imported
    [one] { $count } imported
   *[other] { $count } imported
}
flyout-run-interrupted = This run ended without a record, as by a power cut. What it had imported is safe, and the next run goes on from there.
flyout-run-running = This run is going on. Its sums appear here when it ends.
flyout-run-log = Download log
flyout-run-log-of = { flyout-run-log }: run of { $date }
flyout-file-faults = Files that were not imported
flyout-over-limit = { $count ->
    [one] { $day }: { $count } item, above the daily limit of { $limit }. None of it was imported, and nothing is lost.
   *[other] { $day }: { $count } items, above the daily limit of { $limit }. None of them was imported, and nothing is lost.
}
flyout-held-title = Held and failed items
flyout-held-meaning = An item is held when nobody who took part is mapped to a mailbox. It is not in any mailbox yet, but it is not lost: it keeps its place here, and the file it came in is kept as it came.
flyout-failed-meaning = An item has failed when it cannot be read, for example because its time is missing. It keeps its place as well.
flyout-held-empty-title = Nothing is held
flyout-held-empty = Every item that was read is in a mailbox.
flyout-held-reason = Reason
flyout-held-at-unknown = Unknown
flyout-reason-held = Nobody is mapped
flyout-reason-item-time = No readable time
flyout-reason-item-sender = No sender
flyout-reason-item-text = Text cannot be read
flyout-reason-other = Cannot be read

## Product description pages

product-back = Data connectors
product-does = What it does
product-needs = What you need first
product-limits = Limits
product-add = Add connector
product-limit-items = At most { $count } items of one day are imported. If a day has more, none of it is imported until you agree; nothing is lost meanwhile.

product-ice-chat-lead = Brings your firm’s ICE Chat messages into mailboxes that you keep, so that they can be searched, held and shown to a supervisor years later.
product-ice-chat-does-1 = It signs in to the SFTP site that ICE Chat runs for your firm and fetches the encrypted files of chats that it does not have yet.
product-ice-chat-does-2 = It checks that each file is intact and meant for you, decrypts it, and turns every message into an e-mail.
product-ice-chat-does-3 = It puts each e-mail into the mailboxes of the people who took part, in a folder named ICE Chat. The mailboxes are in an archive on this computer, which any mail program can open.
product-ice-chat-does-4 = It finds people by your mapping file first, and then, if you allow it, by the addresses in the chat. What it cannot place is held and shown to you; nothing is dropped.
product-ice-chat-needs-1 = A data services agreement with ICE Chat. They charge for external compliance; their sales group tells you what is needed.
product-ice-chat-needs-2 = An SFTP site for your firm. ICE Chat sets it up with two public keys and the IP address that you download in this setup; you can close the setup meanwhile and come back.
product-ice-chat-needs-3 = From ICE Chat: the firm code, the password, the SFTP URL and port, and the fingerprint of the site’s host key.
product-ice-chat-needs-4 = The e-mail domains of your organisation. A list of ImIds with their mailboxes is useful, but not required.
product-ice-chat-limits-1 = An import begins when you choose Run now. A daily start by itself comes with a later version.
product-ice-chat-limits-2 = The mailboxes are on this computer. Delivery to a mail server comes with a later version.


## The vault

vault-waiting-title = Opening the vault
vault-waiting-text = Asking this computer’s keyring for the key of the vault …
vault-choose-title = Choose a passphrase for the vault
vault-choose-text = The vault keeps your passwords and keys, encrypted, on this computer. This computer has no keyring that could open it for you, so a passphrase does.
vault-passphrase = Passphrase
vault-passphrase-hint = Several unrelated words are easy to remember and hard to guess.
vault-again = The same passphrase again
vault-again-differs = The two are not the same yet.
vault-create = Create the vault
vault-creating = Creating the vault …
vault-forgotten-title = If the passphrase is forgotten
vault-forgotten-choose = Nobody can recover it, not even the makers of this program. Your mailboxes and the ledger need no passphrase and stay readable, but passwords would have to be entered again, new keys made, and the new public keys sent to each source. Keep the passphrase where your firm keeps such things.
vault-forgotten-unlock = Nobody can recover it. Your mailboxes and the ledger need no passphrase and stay readable. To start with a new vault, close this program and move the file vault.age away from the program’s folder; then enter the passwords again and send the new public keys to each source.
vault-unlock-title = Unlock the vault
vault-unlock-text = Your passwords and keys are in a vault on this computer. Its passphrase opens it until this window is closed.
vault-unlock = Unlock
vault-unlocking = Unlocking …
vault-keyring-title = The keyring is locked
vault-keyring-text = Your passwords and keys are in a vault, and this computer’s keyring holds its key. The keyring is locked, or not running.
vault-keyring-how = Unlock the keyring, most often by signing in to the desktop again with your password. Then try again.
vault-keyring-safe = The vault and everything that was imported are untouched.
vault-try-again = Try again
vault-trying = Asking the keyring …
vault-show = Show what is typed
vault-hide = Hide what is typed
vault-strength = Strength: { $strength }
vault-strength-empty = Not typed yet
vault-strength-weak = Weak: quickly guessed
vault-strength-fair = Fair: better with one or two more words
vault-strength-good = Good
vault-strength-strong = Strong
vault-strength-honest = A hint by length and variety only. It cannot know whether a passphrase is famous or was used elsewhere.

## About

about-title = About Chat Connectors
about-version = Version { $version }
about-text = Archives a firm’s chats on the firm’s own computer, and proves that nothing was lost.
about-licences = Licences
about-licence-program = This program is free software under the Apache License 2.0.
about-licence-lgpl = It contains two parts under the GNU Lesser General Public License: sequoia-openpgp (LGPL 2.0 or later) and nettle (LGPL 3.0). You may replace them with your own versions; the source code and the way to build are public.
about-licence-window = The window is drawn with React, Fluent UI and Tauri, which are under the MIT License.
about-licence-list = The README has the full list of all parts with their licences.
about-privacy-title = What leaves this computer
about-privacy = This program speaks to the sources that you set up, and to nobody else. It sends no usage data, and its logs contain no message texts.

## Sums of a run

sums-caption = What the run came to
sums-mapped = Mapped to somebody

## Page: Terms of service

terms-lead = Please read this before you go on. It is short.
terms-version = Version { $version } of these terms
terms-does-title = What this program does
terms-does-ice-chat = Chat Connectors fetches your firm’s chat exports from your { $product } site, turns each message into an e-mail, and puts it into the mailboxes of the people who took part. All of this happens on this computer.
terms-right-title = You may archive these chats
terms-right-ice-chat = You confirm that your firm is allowed to fetch, keep and search these chats, and that the people concerned have been told where the law asks for it.
terms-agreement-title = Your agreement with { $product } is your own
terms-agreement = Access to the site, its fees and its rules are a matter between your firm and { $product }. The makers of this program have no part in it.
terms-cloud-title = Nothing goes to a cloud of ours
terms-cloud = There is none. The program connects only to the site that you enter. No chat, address, key or password goes to its makers.
terms-secrets-title = Keys and passwords stay in the vault
terms-secrets = Private keys and passwords are kept encrypted in a vault on this computer. They are never shown again and never written to a log.
terms-kept-title = What is kept
terms-kept-ice-chat = The encrypted files are kept as they came, as evidence, and a ledger records every run. Removing a connector deletes none of it.
terms-care-title = Your firm looks after this computer
terms-care = Who may sign in here, backups, disk encryption, and how long mailboxes are kept are decided by your firm.
terms-warranty-title = No warranty beyond the licence
terms-warranty = The program is given to you under the licence shown on the page “About”. There is no warranty beyond what it says.
terms-record = When you accept, your account name on this computer, the time and the version of these terms are recorded.
terms-accepted = Accepted by { $who }, { $at }
terms-accepted-older = Version { $version } was accepted by { $who }, { $at }. The terms have changed since: please accept version { $current }.

## Page: Add credentials for content source

credentials-lead = { $product } encrypts your chats to a PGP key and lets this program in with an SSH key. Choose whose keys are used.
credentials-mode = Keys
credentials-mode-public = I want to use PGP and SSH public keys provided by this app
credentials-mode-public-hint = Recommended. The private halves never leave this computer.
credentials-mode-private = I want to use PGP and SSH private keys
credentials-mode-private-hint = For firms whose site was set up with their own keys already.
credentials-step = Step { $number } of 3
credentials-step-done = Done

credentials-step1 = Obtain PGP and SSH public keys
credentials-step1-lead = Save these three files. In step 2 they go to { $product }. None of them is secret.
credentials-step1-private = Obtain an IP address to configure the { $product } SFTP site
credentials-step1-private-lead = Save this file. In step 2 it goes to { $product }. It is not secret.
credentials-keys-making = Making your keys. This takes a few seconds, and happens once.
credentials-keys-again = Try again
credentials-ssh-key = SSH key
credentials-ssh-key-what = lets this program sign in to the site
credentials-pgp-key = PGP key
credentials-pgp-key-what = your chats are encrypted to it
credentials-ip-address = IP address
credentials-ip-address-what = the site admits only this address
credentials-download-ssh-key = Download SSH key
credentials-download-pgp-key = Download PGP key
credentials-download-ip-address = Download IP address
credentials-download-all = Download all with covering letter
credentials-download-all-hint = One zip with the three files and a letter to { $product } support.
keys-made = This pair was made on { $made }.
keys-renew = Make new keys
keys-renew-hint = New keys come beside them: both pairs are used until a day that you choose, so nothing stops.
keys-both = Two pairs of keys
keys-new = New pair, made on { $made }
keys-new-send = Download these keys above and send them to { $product } support.
keys-old = Old pair
keys-old-used = Still in use.
keys-old-until = Still used until { $day }. Its PGP key goes on opening old files after that.
keys-retired = An older pair is no longer offered to the site. Its PGP key still opens old files:
keys-beside = You entered new keys. The ones that the connector has had so far stay beside them for now.
keys-retire = Old keys retire on
keys-retire-hint = Until then both are offered to the site. Choose a day by which { $product } has installed the new ones.
keys-drop = Keep only the old keys
date-wrong = Choose a day that is still to come.
credentials-saved = Saved
credentials-fingerprint-ssh = Fingerprint of the SSH key
credentials-fingerprint-pgp = Fingerprint of the PGP key
credentials-address-none = This computer has no network address now. Connect it, or enter the address below.
credentials-address-inner = { $count ->
    [one] { $addresses } is an address inside your own network.
   *[other] { $addresses } are addresses inside your own network.
} { $product } sees another one.
credentials-address-more = This computer also has { $addresses }.
credentials-outer = Address that { $product } sees
credentials-outer-optional = Address that { $product } sees, if it is another one
credentials-outer-hint = Ask your network department for this computer’s outside address: the one the firewall or proxy shows. A range works too.
credentials-outer-practice = The practice site is on this computer: you can leave this empty.
credentials-outer-example = 203.0.113.7 or 203.0.113.0/28
credentials-outer-wrong = Write one IP address or a range, such as 203.0.113.7 or 203.0.113.0/28.

credentials-step2 = Configure the { $product } SFTP site
credentials-step2-send = Send the three files to { $product } customer support.
credentials-step2-private-send = Send the file to { $product } customer support.
credentials-step2-they = They install both keys for your firm code and admit your IP address.
credentials-step2-private-they = They admit your IP address to your site.
credentials-step2-back = They send you a firm code, a password, the SFTP URL and port, and the fingerprint of the site’s host key.
credentials-step2-wait = This often takes some days.
credentials-step2-cancel = Choose Cancel to close the wizard. Nothing is lost: “Continue setup” on the page “Data connectors” brings you back here, with the same keys.
credentials-support-practice = Practice: here this program plays { $product } support. It takes seconds instead of days.
credentials-support-sent = I have sent the files to { $product }
credentials-support-working = { $product } support is setting up your site.
credentials-support-answered-title = { $product } support has answered
credentials-support-answered = “Your site is set up. The sign-in details are below in step 3. This is the fingerprint of our host key:”
credentials-support-filled = The form in step 3 was filled in for you.
credentials-support-filled-private = The form in step 3 was filled in for you, with invented private keys as your organisation would have them.
credentials-support-key = Fingerprint of the host key, from { $product } support
credentials-support-again = Try again

credentials-step3 = Create an { $product } connector
credentials-step3-editing = The connection to { $product }
credentials-step3-lead = Enter what { $product } support sent you. Then choose Validate connection.
credentials-validate = Validate connection
credentials-validate-again = Validate again
credentials-fill = Fill in every field first.
credentials-correct = Correct the marked fields first.
credentials-idle = Next opens after the connection was validated.
credentials-idle-editing = Validate the connection before you save a change to it.
credentials-climbing = Checking the connection …
credentials-host-key = The check waits for your decision.
credentials-succeeded = The connection works. Choose Next to go on.
credentials-succeeded-editing = The connection works. Choose Save changes, or Next to change more.
credentials-outdated = A value was changed after the check. Validate the connection again.
credentials-failed = The connection does not work yet. See “{ $rung }” below.
credentials-refused = You refused the host key. No password was sent.
credentials-refused-next = Ask { $product } support for the fingerprint of the host key, then validate again.
credentials-found = What was found
credentials-found-files = Files
credentials-found-newest = Newest
credentials-found-items = Items in it
credentials-found-people = People in it
credentials-found-mapped = { $mapped } mapped so far
credentials-found-none = There is no file on the site yet. That is no mistake: the first day comes within 24 hours.

## The form

field-name = Name
    .hint = What this connector is called here. For example: { $kind } London.
    .wrong = Write a name. Letters, digits, spaces, dots and hyphens can be used.
field-firm-code = Firm code
    .hint = Your organisation’s ID. It is the user name on the site.
    .wrong = Write the firm code as it was sent to you.
field-password = Password
    .hint = The password for the site.
    .wrong = Enter the password.
field-host = SFTP URL
    .hint = For example sftp.theice.com, or an IP address.
    .wrong = Write a host name or an IP address, such as sftp.theice.com.
field-port = SFTP port
    .hint = Most sites use 22.
    .wrong = Write a number from 1 to 65535.
field-pgp-private-key = PGP private key
    .hint = The whole key, with its first and its last line. Paste it, or choose its file.
    .wrong = Paste the whole PGP private key, or choose its file.
field-pgp-passphrase = PGP key passphrase
    .hint = Leave it empty if the key has no passphrase.
    .wrong = Enter the passphrase of the PGP key. Capital letters count.
field-ssh-private-key = SSH private key
    .hint = The whole key, with its first and its last line. Paste it, or choose its file.
    .wrong = Paste the whole SSH private key, or choose its file.
field-ssh-passphrase = SSH key passphrase
    .hint = Leave it empty if the key has no passphrase.
    .wrong = Enter the passphrase of the SSH key. Capital letters count.
field-stored = Stored in the vault
field-fixed = The name stays: the mailboxes and the records of this connector bear it.
field-replace = Replace
field-replace-label = Replace: { $field }

## Forms of key files

key-choose = Choose a file …
key-choose-label = { key-choose } { $field }
key-reading = Reading the key …
key-kind = { $algorithm }, { $bits } bits
key-ring = { $form }. This file holds { $count } keys; all of them are used.
key-fingerprint = Fingerprint
key-owner = Owner
key-created = Created
key-expires = Expires
key-expires-never = Never expires
key-expires-none = Never
key-expires-soon = { $days ->
    [0] { $day }, today
    [one] { $day }, tomorrow
   *[other] { $day }, in { $days } days
}
key-expired = { $days ->
    [one] Expired on { $day }, yesterday. It still opens files, but the site may stop encrypting to it.
   *[other] Expired on { $day }, { $days } days ago. It still opens files, but the site may stop encrypting to it.
}
key-revoked = Revoked by its owner. It still opens files, but nobody should encrypt to it any more.
key-weak = Weak: too short or of an old kind. Sites may refuse it.
key-decrypts-not = This key cannot decrypt: no file can be opened with it.
key-passphrase-not-needed = The key has no passphrase.
key-passphrase-missing = The key is locked: enter its passphrase below.
key-passphrase-opens = Its passphrase opens it.
key-passphrase-wrong = The passphrase below does not open it.
key-form-openssh = OpenSSH
key-form-pkcs1 = PKCS#1 (PEM)
key-form-pkcs8 = PKCS#8 (PEM)
key-form-sec1 = SEC 1 (PEM)
key-form-putty2 = PuTTY version 2 (.ppk)
key-form-putty3 = PuTTY version 3 (.ppk)
key-form-pgp-armored = PGP, armored text
key-form-pgp-binary = PGP, binary

## The ladder of Validate connection

ladder-title = Checks
ladder-trying = checking
ladder-waiting = waits for you
ladder-milliseconds = { $milliseconds } ms
ladder-copy = Copy details
ladder-copied = Copied
ladder-support = Text for { $product } support
ladder-told = { $rung }: { $state }
ladder-seen-addresses = { $value }
ladder-seen-address = { $value } answers
ladder-seen-address-tried = { $value } was tried
ladder-seen-answer = it answers “{ $value }”
ladder-seen-missing = { $value ->
    [key_exchange] no key exchange in common
    [host_key] no kind of host key in common
    [cipher] no cipher in common
    [mac] no integrity check in common
    [compression] no compression in common
   *[other] nothing in common: { $value }
}
ladder-seen-offered = the site offers { $value }
ladder-seen-refused = not accepted: { $value }
ladder-seen-md5 = { $value }
ladder-seen-public-key = { $value }
ladder-seen-banner = { $value }
ladder-seen-key-exchange = key exchange { $value }
ladder-seen-cipher = cipher { $value }
ladder-seen-algorithm = { $value }
ladder-seen-fingerprint = { $value }
ladder-seen-method = { $value ->
    [password] by password
    [publickey] by key
    [keyboard-interactive] by questions on the screen
   *[other] by { $value }
}
ladder-seen-version = version { $value }
ladder-seen-path = folder { $value }
ladder-seen-files = { $value ->
    [0] no file
    [one] { $value } file
   *[other] { $value } files
}
ladder-seen-newest = newest { $value }
ladder-seen-skipped = { $value ->
    [one] { $value } other entry left out
   *[other] { $value } other entries left out
}
ladder-seen-file-keys = file: { $value }
ladder-seen-own-keys = ours: { $value }
ladder-seen-encrypted-bytes = { SIZE($value) } encrypted
ladder-seen-plain-bytes = { SIZE($value) } plain
ladder-seen-format = { $value }
ladder-seen-items = { $value ->
    [one] { $value } item
   *[other] { $value } items
}
ladder-seen-unreadable = { $value } unreadable
ladder-seen-people = { $value ->
    [one] { $value } person
   *[other] { $value } people
}
ladder-seen-mapped = { $value } mapped
ladder-seen-clock = clock { $value }
ladder-seen-free-bytes = { SIZE($value) } free
ladder-form = every field can be used
ladder-not-asked = the site did not ask for it
ladder-no-file = no file on the site yet

## Where a failure is mended

mend-field = Go to “{ $field }”
mend-ssh-key = Go to “{ credentials-download-ssh-key }”
mend-pgp-key = Go to “{ credentials-download-pgp-key }”
mend-ip-address = Go to “{ credentials-download-ip-address }”
mend-host-key = Go to the host keys

## Text for the support of the site

support-title = Text for { $product } support
support-lead = Send this to { $product } support. It holds your firm code, addresses and fingerprints, but no password, no private key and no name of a person.
support-copy = Copy text
support-copied = Text copied
support-english = English
support-own = Your language
support-close = Close

## A new host key

host-key-title = Is this the right site?
host-key-lead = “{ $host }” is contacted for the first time. Every site proves itself with a host key. This is the fingerprint it shows:
host-key-shown = Fingerprint that the site shows
host-key-field = Fingerprint that { $product } support gave you
host-key-hint = Paste it here to compare.
host-key-equal = Equal. This is the site that { $product } support described.
host-key-unequal = Not equal. Do not accept. Call { $product } support on a number that you already know.
host-key-part = Not complete yet: a fingerprint has 43 characters after “SHA256:”.
host-key-other-kind = This is no fingerprint that can be compared. It begins with “SHA256:”, or with “MD5:” on older systems.
host-key-safe = No password or other secret has been sent so far.
host-key-accept = Accept this host key
host-key-refuse = Refuse
host-key-shown-kind = Shown by the site now ({ $algorithm })
host-key-md5 = The same in the older MD5 form
host-key-known = What you accepted so far
host-key-changed-title = The site shows another host key
host-key-changed-lead = “{ $host }” does not show the host key that you accepted. The site may have got a new one, or somebody may be pretending to be the site. The connection was broken off at once.
host-key-changed-call = Call { $product } support first, on a number that you already know, and ask them to read out their fingerprint. Do not use a number or a link from a message about this change.
host-key-changed-hint = Accept opens once this fingerprint is equal to the one shown now.
host-key-changed-accept = Accept the new host key

## Whom the connector trusts

trust-title = Whom this connector trusts
trust-told = { $count ->
    [0] no host key accepted yet
    [one] { $count } host key accepted
   *[other] { $count } host keys accepted
}
trust-told-expects = { $told }, a new one is expected
trust-lead = The site proves itself with a host key. This connector sends a password only to a site that shows one of the accepted keys.
trust-accepted = Accepted host keys
trust-accepted-none = None yet. At the first contact you are asked to compare and accept the key.
trust-revoked = Revoked host keys: never accepted
trust-import = Import from known_hosts …
trust-import-hint = If a computer of your firm connects to this site already, its known_hosts file has the host key.
trust-imported = { $count ->
    [0] “{ $file }” brought no host key of this site.
    [one] “{ $file }” brought { $count } host key of this site.
   *[other] “{ $file }” brought { $count } host keys of this site.
}
trust-imported-revoked = { $count ->
    [one] { $count } key is marked as revoked and is never accepted.
   *[other] { $count } keys are marked as revoked and are never accepted.
}
trust-imported-authorities = { $count ->
    [one] { $count } certificate authority is not used: this program does not accept host certificates.
   *[other] { $count } certificate authorities are not used: this program does not accept host certificates.
}
trust-imported-unreadable = { $count ->
    [one] { $count } line could not be read and is not used.
   *[other] { $count } lines could not be read and are not used.
}
trust-expect = Expect a new key
trust-expect-hint = For when { $product } announces a change. Before its day the new key is refused. From that day on both are accepted, until the new one was seen; after that the old one is not accepted any more.
trust-expect-print = Fingerprint of the new key, as { $product } support announced it
trust-expect-print-hint = It begins with “SHA256:”. A whole public key line works too.
trust-expect-print-wrong = This is no whole fingerprint. Write “SHA256:” and the 43 characters after it, or paste the public key line.
trust-expect-from = Accepted from this day on
trust-expect-from-hint = The day that they announced.

## Practice: rehearse a failure

rehearse-title = Rehearse a failure
rehearse-lead = All of this is invented. Rehearse each failure once, so that you know it before you go live: choose one, then validate the connection or run the connector.
rehearse-field = Failure
rehearse-on = The practice site rehearses: { $scenario }
scenario-none = No failure
scenario-wrong-password = Wrong password
scenario-key-not-installed = SSH key not installed
scenario-host-key-changed = Host key changed
scenario-password-expired = Password expired
scenario-slow-line = Slow line
scenario-cut-connection = Connection cut
scenario-truncated = File too short
scenario-altered = File altered
scenario-other-key = Encrypted to another key
scenario-unknown-people = Unknown people
scenario-duplicate-day = A day that comes twice
scenario-over-limit = Over the daily limit

## A sample mail

mail-from = From
mail-to = To
mail-date = Date
mail-attachments = Attachments
mail-text = Text of the e-mail
mail-no-subject = (no subject)

## Page: Map users

mapping-lead = Each message goes into the mailbox of everybody who took part. Here you say which mailbox belongs to whom.
mapping-order = How a mailbox is found
mapping-order-csv = The CSV file, by { $key }
mapping-order-csv-none = no file yet
mapping-order-first = comes first
mapping-order-second = if the file has nobody
mapping-email-ice-chat = SenderEmail, RecipientEmail
mapping-order-email-off = switched off
mapping-order-held = Held
mapping-order-held-what = kept safe until mapped
mapping-key-im-id = ImId
mapping-automatic-title = Automatic user mapping
mapping-automatic = Use the e-mail addresses in the chats
mapping-automatic-hint-ice-chat = Every message names its sender (SenderEmail) and the others (RecipientEmail). An address at one of your domains is taken as the mailbox.
mapping-domains = Your organisation’s e-mail domains
mapping-domains-hint = Separate them with commas. Only addresses at these domains get a mailbox.
mapping-domains-example = corp.example, corp.co.example
mapping-domains-wrong = Write domains such as corp.example, separated by commas.
mapping-suggested = Seen in the newest file. Choose yours:
mapping-suggested-add = { $domain } · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
mapping-csv-title = User-mapping CSV file
mapping-csv-lead = For people whose { $key } has to lead to a certain mailbox. You need it only where the e-mail addresses do not fit.
mapping-csv-template = Download the user-mapping CSV file
mapping-csv-practice = Practice: this file is filled in already. Upload it as it is.
mapping-csv-upload = Upload
mapping-csv-replace = Upload another
mapping-csv-drop = Or drop the file on this window.
mapping-csv-rows = { $state } · { $count ->
    [0] no good row
    [one] { $count } good row
   *[other] { $count } good rows
}
mapping-csv-used = In use
mapping-csv-refused = Not used
mapping-csv-remove = Remove
mapping-csv-remove-label = Remove the file { $file }
mapping-csv-mailbox = Mailbox
mapping-csv-faults = { $count ->
    [one] The file has { $count } mistake and is not used.
   *[other] The file has { $count } mistakes and is not used.
}
mapping-csv-faults-next = Correct it in your spreadsheet and upload it again.
mapping-csv-faults-label = Mistakes in the file
mapping-csv-row = Row
mapping-csv-column = Column
mapping-csv-mistake = Mistake
mapping-csv-faults-more = { $count ->
    [one] { $count } more mistake is in the list that you can save.
   *[other] { $count } more mistakes are in the list that you can save.
}
mapping-csv-save-mistakes = Save mistakes as CSV
mapping-csv-notices = Please look at this:
mapping-place-title = Where the mailboxes live
mapping-place = One folder for each mailbox, on this computer:
mapping-place-folder = The e-mails are in the folder “{ $folder }” of each mailbox. Thunderbird, Apple Mail and e-discovery tools open them.
mapping-people-title = Who speaks in the files
mapping-people-reading = Reading the newest file …
mapping-people-no-file-title = There is no file on the site yet.
mapping-people-no-file = That is no mistake. You can go on; people who are not mapped are held, not lost.
mapping-people-failed = The preview cannot be shown. You can go on without it.
mapping-people-all = All
mapping-people-csv = By CSV
mapping-people-email = By e-mail address
mapping-people-nobody = Not mapped
mapping-people-nobody-next = Messages with only these people are held. Add them to the mapping here, add a domain, or go on: nothing is lost.
mapping-people-complete = Everybody in these files is mapped.
mapping-people-search = Search people
mapping-people-filter = Show
mapping-people-name = Person, { $key }, address in the chats
mapping-people-mailbox = Mailbox
mapping-people-shown = { $shown } of { $count } shown
mapping-people-more = Show more
mapping-people-none = Nobody matches.
mapping-people-unnamed = (no name)

## Page: Review

review-lead = Please check every value. Finish creates the connector and starts the first import.
review-lead-editing = Please check every value. Save changes takes them over; they count from the next run on.
review-edit = Edit
review-edit-label = Edit: { $page }
review-group-terms = Terms of service
review-group-credentials = Credentials
review-group-mapping = User mapping
review-row-terms = Terms accepted
review-row-mode = Keys
review-row-name = Name
review-row-firm-code = Firm code
review-row-password = Password
review-row-host = SFTP URL
review-row-port = SFTP port
review-row-host-key = Host key
review-row-address = Address that the site admits
review-row-automatic = Automatic user mapping
review-row-domains = Your domains
review-row-csv = CSV file
review-row-archive = Mailboxes
review-row-folder = Folder in each mailbox
review-row-limit = Daily limit
review-row-schedule = Every day at
review-value-yes = On
review-value-no = Off
review-value-public = PGP and SSH public keys provided by this app
review-value-private = Your own PGP and SSH private keys
review-value-secret = Stored in the vault
review-value-passphrase = Stored in the vault, if the key has one
review-value-none = None
review-preview-title = Preview the first import
review-preview-lead = A dry run: it fetches, decrypts, reads and maps what is on the site now. Nothing is delivered.
review-preview-start = Preview the first import
review-preview-again = Preview again
review-preview-running = The preview is running.
review-preview-stop = Stop
review-preview-stopping = Stopping …
review-preview-ready = { $items ->
    [0] There is nothing new on the site.
    [one] { $items } item would become { $mails }.
   *[other] { $items } items would become { $mails }.
}
review-preview-held = { $held ->
    [one] { $held } item would be held, because nobody is mapped for it.
   *[other] { $held } items would be held, because nobody is mapped for them.
} Nothing is lost.
review-preview-failed-items = { $failed ->
    [one] { $failed } item cannot be read. It is counted and shown after the import.
   *[other] { $failed } items cannot be read. They are counted and shown after the import.
}
review-preview-over-limit = { $day }: { $items } items, and the daily limit is { $limit }. None of this day would be imported. Nothing is lost: the day can be imported later, with a higher limit.
review-preview-failed = The preview did not work. You can try again, or finish without it.
review-preview-file-faults = Files that would not be imported
review-preview-mails = Sample e-mails, as they would arrive
review-preview-no-mails = There is no e-mail to show.
review-preview-nothing = Nothing was delivered.


### Mapping, its versions, and who speaks

mail-headers = All headers
mail-headers-count = { $count ->
    [one] { $count } header
   *[other] { $count } headers
}
mail-cut = The text goes on. Only its beginning is shown here.
mail-attachments-count = { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
mapping-aliases-title = Renamed domains
mapping-aliases-told = { $count ->
    [0] none
    [one] { $count } domain
   *[other] { $count } domains
}
mapping-aliases-lead = Has your organisation changed its domain? Chats may still carry the old one. An address at the old domain then leads to the mailbox at the new one.
mapping-alias-becomes = becomes
mapping-alias-add-label = Add a renamed domain
mapping-alias-old = Old domain
mapping-alias-new = New domain
mapping-alias-add = Add
mapping-alias-remove-label = Remove the renamed domain { $old }
mapping-alias-wrong = Write two different domains, such as old.example and corp.example. Neither may be renamed twice.
mapping-csv-read = Read as { $encoding }, cells separated by { $separator ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [bar] vertical bars
   *[other] { $separator }
}
mapping-csv-value = Value
mapping-csv-suggestion = Suggestion
mapping-csv-good = Use the good rows only
mapping-csv-good-out = { $count ->
    [one] With the good rows only, { $count } row stays out.
   *[other] With the good rows only, { $count } rows stay out.
}
mapping-csv-good-out-many = { $count ->
    [one] With the good rows only, the row of { $count } mistake stays out.
   *[other] With the good rows only, the rows of all { $count } mistakes stay out.
}
mapping-csv-good-lost = Nothing is lost: the people in them go by e-mail address, or their messages are held.
mapping-csv-rows-title = Good rows
mapping-csv-search = Search the rows
mapping-csv-found = { $matches } of { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
mapping-csv-rows-none = No row matches.
mapping-rows-first = The first { $shown } are listed: search for others.
mapping-rows-search = Search for others.
mapping-files-read = { $count ->
    [one] { $count } file was read
   *[other] { $count } files were read
}
mapping-files-left-out = { $count ->
    [0] all there are on the site
    [one] { $count } more on the site was not looked at
   *[other] { $count } more on the site were not looked at
}
mapping-files-all = Read all files on the site
mapping-files-again = Look at the site again
mapping-files-all-hint = Fetches and reads the newest 31 files at most. Nothing is delivered.
mapping-files-none-read = No file was read yet. Read them to see who speaks, and how each is mapped.
mapping-files-reading = The files of the site are being read.
mapping-people-said = Sent
mapping-people-got = Received
mapping-add = Add to mapping
mapping-add-label = Add to mapping: { $person }
mapping-add-mailbox = Mailbox for { $name } { $key }
mapping-add-hint = At one of your domains: { $domains }
mapping-add-refused = The CSV file has mistakes and is not used. The row is added to it, and counts once they are mended or left out.
mapping-add-wrong = Write the whole e-mail address of a mailbox at one of your domains.
mapping-add-save = Add
mapping-add-done = { $person } is mapped to { $mailbox } now.
mapping-add-keyless = No { $key } in the chats: only an address at one of your domains maps them.
mapping-effective-title = From when it counts
mapping-effective-now = At once
mapping-effective-now-hint = For every message that is imported or replayed from now on, however old it is.
mapping-effective-day = From a day on
mapping-effective-day-hint = For messages sent on that day or later. Messages sent before it go by the mapping before this one.
mapping-effective-from = First day
mapping-effective-from-hint = Days begin at midnight UTC.
mapping-effective-wrong = Choose a day that the calendar has.
mapping-diff-title = What changes
mapping-diff-reading = Comparing with the mapping in force …
mapping-diff-waits = Once what is wrong above is right, the changes are shown here.
mapping-diff-against = Compared with version { $version }, saved on { $at } by { $who }.
mapping-diff-first = No version of this mapping is kept yet: this will be the first.
mapping-diff-nothing = Nothing changes.
mapping-diff-added = { $count ->
    [one] { $count } new row
   *[other] { $count } new rows
}
mapping-diff-changed = { $count ->
    [one] { $count } row with another mailbox
   *[other] { $count } rows with another mailbox
}
mapping-diff-removed = { $count ->
    [one] { $count } row gone
   *[other] { $count } rows gone
}
mapping-diff-same = { $count ->
    [one] { $count } row as before
   *[other] { $count } rows as before
}
mapping-diff-settings = Settings
mapping-diff-setting-automatic = Automatic user mapping
mapping-diff-setting-domains = Your domains
mapping-diff-setting-aliases = Renamed domains
mapping-diff-setting-mailboxes = Single mailboxes
mapping-diff-setting-effective = From when it counts
mapping-diff-rows = Rows that change
mapping-diff-change = Change
mapping-diff-until = Until now
mapping-diff-from-now = From now on
mapping-diff-is-new = New
mapping-diff-is-gone = Gone
mapping-diff-is-other = Changed
mapping-diff-more = { $shown } of { $count } changes are listed.
mapping-diff-removed-next = People whose row is gone go by e-mail address, or their messages are held: nothing is lost.
review-row-aliases = Renamed domains
review-row-effective = Counts from
review-value-effective = Messages of { $day } and later


### Replay and the daily limit

flyout-edit-mapping = Edit mapping
flyout-aliases = Renamed domains
flyout-mailbox = Mailbox
flyout-unknown = Unknown
flyout-yes = Yes
flyout-no = No
flyout-change-save = Save
flyout-change-cancel = Cancel
flyout-limit-as-documented = As documented for this source
flyout-limit-change = Change the limit
flyout-limit-field = Items a day
flyout-limit-hint = If a day has more items than this, none of it is imported until you agree.
flyout-limit-wrong = Write a whole number of at least 1.
flyout-limit-documented = As documented ({ $count })
flyout-limit-waiting = Days above the daily limit
flyout-limit-allow = Import this day anyway
flyout-limit-allow-of = { flyout-limit-allow }: { $day }
flyout-limit-found = { $count ->
    [one] { $day } has { $count } item. The daily limit is { $limit }.
   *[other] { $day } has { $count } items. The daily limit is { $limit }.
}
flyout-limit-safe = What is new of this day is not imported yet. Nothing is lost: its files are kept on this computer.
flyout-retention = The site deletes a file after
flyout-retention-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
flyout-retention-change = Change the days
flyout-retention-field = Days that a file stays on the site
flyout-retention-hint = Your contract with the source says how long. You are warned before a file disappears that is not imported yet.
flyout-retention-wrong = Write a whole number of days, at least 1.
flyout-retention-usual = As usual (21 days)
flyout-versions = Versions of the mapping
flyout-versions-told = { $count ->
    [0] none kept yet
    [one] { $count } version
   *[other] { $count } versions
}
flyout-versions-none = Each time the mapping is saved, its version is kept in the ledger, with who saved it and when.
flyout-version = Version
flyout-version-in-force = In force
flyout-version-saved = Saved
flyout-version-for = For messages
flyout-version-all = of all days
flyout-version-from = from { $day } on
flyout-version-rows = Rows
flyout-version-changes = Changes
flyout-version-no-changes = No row
flyout-version-added = { $count } new
flyout-version-changed = { $count } changed
flyout-version-removed = { $count } gone
flyout-run-replay = Replay
flyout-run-replay-meaning = This run tried held and failed items again, by the mapping of that moment.
flyout-run-who = Started by
flyout-run-mapping = Mapping
flyout-run-version = Version { $version }
home-held-of = { $count ->
    [one] { $count } item held at { $name }: show it
   *[other] { $count } items held at { $name }: show them
}
notice-mapping-saved = The mapping is saved as version { $version }.
question-allow-day-title = Import { $day } anyway?
question-allow-day-text = { $count ->
    [one] The day has { $count } item, and the daily limit is { $limit }. All of this day is imported, and the ledger records that you allowed it. The limit stays as it is for other days.
   *[other] The day has { $count } items, and the daily limit is { $limit }. All of this day is imported, and the ledger records that you allowed it. The limit stays as it is for other days.
}
question-allow-day-no = Keep waiting
question-allow-day-yes = Import this day
flyout-held-changed-title = The mapping has changed.
flyout-held-changed = Choose Replay: items of the people you added may now go into their mailboxes.
flyout-held-changed-none = It counts from the next run on.
flyout-held-read = Show who and where
flyout-held-reading = Reading the kept files …
flyout-held-read-hint = The ledger holds no names. They are read again from the files that were kept, which needs the vault and may take a while.
flyout-held-first = { $count ->
    [one] The first { $shown } of { $count } is shown.
   *[other] The first { $shown } of { $count } are shown.
}
flyout-held-count = { $count ->
    [0] No item of { $total } shown
   *[other] { $count } of { $total } items shown
}
flyout-held-no-match = No item matches. Choose “All” again to see the rest.
flyout-held-where = When and where
flyout-held-select-all = Select all that are shown
flyout-held-selected = Selected
flyout-held-select = Select item { $place } in { $file }
flyout-held-at-place = place { $place }
flyout-held-who = Who
flyout-held-conversation = Conversation
flyout-held-to = to
flyout-replay-all = { $count ->
    [0] Replay
    [one] Replay { $count } item
   *[other] Replay all { $count }
}
flyout-replay-shown = { $count ->
    [0] Replay what is shown
   *[other] Replay what is shown ({ $count })
}
flyout-replay-selected = { $count ->
    [0] Replay selected
   *[other] Replay { $count } selected
}
flyout-replay-busy = Wait until the import has ended.
flyout-replay-hint = Replay reads the items again and maps them by the mapping of now. Nothing is delivered twice.
flyout-filter = Filter
flyout-filter-all = All
flyout-filter-person = Person
flyout-filter-conversation = Conversation
flyout-filter-day = Day
flyout-filter-reason = Reason
flyout-add = Add to mapping
flyout-add-of = Add to mapping: { $name }
flyout-add-mailbox = Mailbox of { $key }
flyout-add-hint = An e-mail address of your organisation.
flyout-add-without-id = Has no { $key }. Add the domain of the address under “Edit mapping”.
flyout-unmapped = People who spoke and are not mapped
flyout-unmapped-text = Probably your own people. Add each of them, or a domain, so that their messages reach a mailbox.
flyout-unmapped-others-only = None of them looks like one of your own people.
flyout-unmapped-others = Counterparties
flyout-unmapped-others-text = Their addresses are at other firms. They need no mailbox: what they said is in the mailboxes of your people who took part.
flyout-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
flyout-person = Person
flyout-person-key = Person, as in the CSV file
flyout-said = Messages in 30 days
flyout-said-last = Last spoke
flyout-silent = Mapped, and silent for 30 days
flyout-silent-text = Nothing of these people came for 30 days. That may be right, for someone on leave; or their { $key } has changed.


### Statement and proof

flyout-tab-statements = Statements
flyout-statements-title = Statements
flyout-statements-lead = One for each day on which the connector ran: what was read, and what became of it. Each is signed, and together they form a chain that shows every later change.
flyout-statements-empty = There is none yet. The first one is made at the end of the first run.
flyout-statement-day = Day
flyout-statement-again = { $day }, no. { $number }
flyout-statement-agrees = Sums agree
flyout-statement-signed = Signed
flyout-statement-back = All statements
flyout-statement-of = Statement of { $day }
flyout-statement-of-again = Statement of { $day }, no. { $number }
flyout-statement-save = Save as
flyout-statement-as-json = Statement (JSON)
flyout-statement-as-signature = Signature
flyout-statement-as-csv = Table (CSV)
flyout-statement-as-page = Page to print
flyout-statement-how = Anyone can check the signature without this program: save the statement and its signature in one folder, import the connector’s public PGP key into GnuPG, and run:
flyout-statement-unsigned = This statement is not signed: the connector had no PGP key that can sign. The chain of the ledger still proves it.
flyout-statement-days = By day of the source
flyout-statement-ever = Since the connector’s beginning
flyout-statement-run = Run
flyout-statement-began = Began
flyout-statement-ended = Ended
flyout-statement-parts = Mailbox files
flyout-sums-read = Read
flyout-sums-archived = Archived
flyout-sums-duplicate = Duplicate
flyout-sums-excluded = Excluded
flyout-sums-items = Items
flyout-sums-mails = E-mails, one for each mailbox
flyout-sums-left = Read from the source
flyout-sums-left-mails = To be delivered
flyout-sums-right = What became of it
flyout-sums-events-read = Events read
flyout-sums-duplicate-long = Duplicate: there already
flyout-sums-excluded-long = Excluded: no message, such as somebody entering
flyout-sums-held-long = Held: nobody is mapped
flyout-sums-failed-long = Failed: cannot be read
flyout-sums-total = Sum
flyout-sums-released = { $count ->
    [one] { $count } item that was held or failed before is settled now.
   *[other] { $count } items that were held or failed before are settled now.
}
flyout-sums-waiting = { $count ->
    [one] { $count } more item waits, above the daily limit or after a run that was stopped. It is in none of these sums, and it is read again.
   *[other] { $count } more items wait, above the daily limit or after a run that was stopped. They are in none of these sums, and they are read again.
}
flyout-sums-agree = the sums agree
flyout-sums-disagree = the sums do not agree
flyout-sums-disagree-next = The sums do not agree. Save this statement, choose “Check everything”, and send both to the makers of this program.
flyout-file-sha256 = SHA-256 of the file as it came
flyout-file-host-key = Host key of the site
flyout-file-pgp-key = PGP key that it was encrypted to
flyout-file-modified = on the site since
flyout-proof = Proof
flyout-proof-signed = Signed by the PGP key
flyout-proof-unsigned = Not signed
flyout-proof-chain = Entries of the chain
flyout-proof-entries = { $first } to { $last }
flyout-proof-root = Root: hash of the last entry
flyout-proof-sha256 = SHA-256 of the statement’s file
flyout-verify = Check everything
flyout-verify-text = Reads back every mailbox file, every kept file of the source, the ledger and the statements, and compares them with what was written. Nothing is changed.
flyout-verify-stop = Stop
flyout-verify-again = Check again
flyout-verify-running = { $count ->
    [0] Reading …
    [one] { $count } file read
   *[other] { $count } files read
}
flyout-verify-good = Everything is as it was written.
flyout-verify-bad = { $count ->
    [one] { $count } thing is not as it was written.
   *[other] { $count } things are not as they were written.
}
flyout-verify-next = Change nothing yet. Find out who or what changed it, keep a copy of what is there now as evidence, then put back the files named below from a backup and check again.
flyout-verify-at = Checked:
flyout-verify-faults = Not as it was written
flyout-verify-shown = The first { $shown } of { $count } are shown.
flyout-verify-read = This was read back:
flyout-verify-read-good = This was read back and is good:
flyout-verify-mailboxes = { $count ->
    [one] { $count } mailbox file
   *[other] { $count } mailbox files
}
flyout-verify-mails = { $count ->
    [one] { $count } e-mail in them
   *[other] { $count } e-mails in them
}
flyout-verify-evidence = { $count ->
    [one] { $count } file of the source with its hash
   *[other] { $count } files of the source with their hashes
}
flyout-verify-entries = { $count ->
    [one] { $count } entry of the chain
   *[other] { $count } entries of the chain
}
flyout-verify-statements = { $count ->
    [one] { $count } statement with its signature
   *[other] { $count } statements with their signatures
}
verify-notice-ledger-open = The ledger is in use, or a run was cut off. Its rows were checked, but its file could not be compared byte by byte.
verify-notice-runs-open = A run goes on or was cut off. Its log is sealed by the next run.
verify-notice-runs-before = Some runs are older than the chain. Nothing tells what their logs were.
verify-notice-statements-due = A statement is missing. The next run writes it.
verify-notice-unsigned = Some statements are not signed: none of the connector’s PGP keys could sign.
verify-notice-on-servers = Mails in mailboxes on a server were not read back: their receipts are kept here.
verify-notice-evidence-away = Files in the evidence store were not all read back: it is out of reach, or does not let us in. Test it in the settings, then check again.
verify-notice-evidence-unlisted = The evidence store did not list its files: those that do not belong there were not looked for.


### Source watch

flyout-watch = Source watch
flyout-watch-count = { $count ->
    [0] Nothing to report
    [one] { $count } thing to look at
   *[other] { $count } things to look at
}
home-watch-show = Show status
home-watch-more = Show { $count } more


### Search

home-search = Search
notice-exported = { $count ->
    [one] { $count } e-mail was exported to “{ $file }”, with its chain-of-custody sheet.
   *[other] { $count } e-mails were exported to “{ $file }”, with their chain-of-custody sheet.
}
question-delete-index-title = Delete the search index?
question-delete-index-text = Only the index is deleted. The mailboxes and the ledger stay as they are, and the index can be built again from the mailboxes at any time.
question-delete-index-no = Keep it
question-delete-index-yes = Delete
find-title = Search
find-lead = Finds archived messages by their words, the people who took part, the conversation and the day.
find-which = Which mailboxes
find-which-real = Your mailboxes
find-which-practice = Practice mailboxes
find-index = Search index
find-index-opening = Opening the index …
find-index-off-title = Search needs an index
find-index-off-what = It is built from the mailboxes on this computer, in the background, and grows with every run. A million messages take about a minute.
find-index-off-words = It holds the words of the chats, as the mailboxes do: whoever can read this computer’s files can read it. You can delete it at any time.
find-index-build = Build the index
find-index-building = Building the index
find-index-done = { $done } of { $total } of mailbox files read.
find-index-meanwhile = You can search what is in it already.
find-index-stop = Stop
find-index-ready = { $count ->
    [one] { $count } item in the index, { $size }
   *[other] { $count } items in the index, { $size }
}
find-index-rebuild = Build it anew
find-index-delete = Delete the index
find-index-failed = The index cannot be used
find-index-failed-text = The mailboxes are not affected. The index can be built anew from them.
find-words = Words
find-words-hint = All of them must be there. “in quotes” finds a phrase, begin* finds beginnings, -not leaves a word out.
find-search = Search
find-person = Person
find-person-hint = Part of a name, ImId, mobile number or address.
find-conversation = Conversation
find-conversation-hint = Part of its name or id.
find-from = From
find-to = To
find-days-hint = UTC day, such as 2026-11-21.
find-days-wrong = Write days as 2026-11-21; the first must not be after the last.
find-found = What was found
find-searching = Searching …
find-count = { $count ->
    [0] Nothing found
    [one] { $count } item found
   *[other] { $count } items found
}
find-count-more = { $count ->
    [one] More than { $count } item found
   *[other] More than { $count } items found
}
find-milliseconds = { $milliseconds } ms, newest first
find-nothing-title = Nothing matches
find-nothing = Try fewer words, a beginning such as trad*, or more days. Held items are in no mailbox yet, so they are not found here.
find-select-page = Select all on this page
find-select = Select: { $sender }, { $date }
find-pages = Pages of the results
find-page-previous = Previous page
find-page-next = Next page
find-page = Page { $page } of { $pages }
find-open-of = { $conversation }: open what { $sender } said, { $date }
find-no-conversation = (no name)
find-export = Export
find-export-told = { $count } selected
find-export-told-all = all that was found, or what you select
find-export-as = Form
find-export-eml = One EML file for each e-mail, in a zip file
find-export-mbox = One mbox file with all e-mails
find-export-sheet = A chain-of-custody sheet comes with it: what was searched for, by whom and when, and for each e-mail its hash, the mailbox file and position it is from, and the file of the source behind it.
find-export-chosen = { $count ->
    [0] Export selected
   *[other] Export { $count } selected
}
find-export-all = { $count ->
    [one] Export { $count } found
   *[other] Export all { $count } found
}
find-export-all-more = Export all that was found (more than { $count })
find-exporting = Exporting …
find-export-stop = Stop
find-mail = Found e-mail
find-mail-archived = As it was archived
find-mail-previous = Previous on this page
find-mail-next = Next on this page
find-mail-position = { $number } of { $count }
find-copies = { $count ->
    [one] In { $count } mailbox
   *[other] In { $count } mailboxes
}
find-copy-file = Mailbox file
find-copy = e-mail no. { $position }, from byte { $offset }
find-item = Key of the item in the ledger

## Every day

every-day-title = Every day
every-day-switch = Import every day, also when this window is closed
every-day-on-hint = The operating system starts the import. Days that were missed are made good, in order.
every-day-off-hint = Imports run only when somebody presses Run now.
every-day-hint = Local time of this computer, such as 05:15
every-day-wrong = Type a time from 00:00 to 23:59, such as 05:15.
every-day-never = Only when somebody presses Run now
every-day-next = Next start
every-day-due = An import is due; it starts within the hour.
every-day-last = Last import
every-day-system = Operating system
start-installed = The operating system starts the import.
start-missing = The operating system does not start anything.
start-differs = The operating system starts something else: the program, a time or the passphrase file has changed.
start-asleep = The start is written down, but the operating system does not act on it.
start-login = Only while you are logged in. To import also when nobody is, run “loginctl enable-linger” once in a terminal.
start-passphrase-file = The vault is opened by a passphrase, and nobody is there to type it. Have CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE name a file that holds it, open this window again, and install the start again.
start-warning = Connectors have a time, but nothing imports them by itself
start-warning-differs = The daily start is not what it should be
start-warning-installed = The daily import cannot work by itself yet
start-install = Install
start-install-again = Install again
start-remove = Remove the start

## Alerts

flyout-tab-alerts = Alerts
alerts-intro = Tell somebody who is not at this computer. An alert says what happened and what to do; it never has chats, names or addresses of people in it.
alerts-practice = A practice connector sends no alerts after its runs, so that nobody is alarmed by invented failures. “Send a test” does send.
alerts-mail = By e-mail
alerts-host = Mail server
alerts-host-hint = The SMTP server of your organisation, such as smtp.corp.example
alerts-security = Encryption
alerts-security-starttls = STARTTLS
alerts-security-tls = TLS
alerts-security-none = None
alerts-security-warning = Everybody on the way to the mail server can read and change these alerts. A user name and password are then only sent within this computer.
alerts-accept-unencrypted = Send without encryption all the same
alerts-port = Port
alerts-port-hint = Empty: { $port }
alerts-user = User name
alerts-user-hint = Empty: without signing in
alerts-password = Password of the mail server
alerts-secret-hint = Kept in the vault at once, and shown nowhere
alerts-from = Sender
alerts-from-hint = An address that the mail server lets this computer send from
alerts-to = Recipients
alerts-to-hint = One or more addresses, separated by commas
alerts-ca = Certificate of your own authority (PEM)
alerts-ca-hint = Only where your organisation signs its servers’ certificates itself: paste the text
alerts-webhook = By webhook
alerts-url = Address
alerts-url-hint = Each alert is posted there as JSON, with https
alerts-secret = Signing secret
alerts-language = Language of the alerts
alerts-language-window = As in this window
alerts-on = Tell when
alerts-on-failed = An import fails
alerts-on-held = Items are held
alerts-on-first-success = The first import succeeds
alerts-on-over-limit = A day is above the daily limit
alerts-on-day-missing = A day is missing
alerts-on-file-late = Today’s file is late
alerts-on-silent = The site has not been reached for days
alerts-on-site-empty = The site is empty
alerts-on-manifest-disagrees = The site and its list disagree
alerts-on-disappears = Files that are not imported leave the site
alerts-on-expiry = A key expires: 60, 30, 7 and 0 days before
alerts-save = Save alerts
alerts-saved = Saved
alerts-test = Send a test
alerts-testing = The test is being sent…
alerts-unlock = Open the vault
alerts-unlock-hint = Passwords are in the vault, which is closed.
alerts-wrong = This is missing, or cannot be used as it is.
alerts-wrong-security = Choose encryption. Without it nothing is sent to another computer unless you accept that, and a password never is.
alerts-wrong-url = An address that begins with https:// is needed, without a user name in it.
alerts-show = Show alerts

## Telegram Archiver and LivePerson

home-practise = Practise
home-practise-of = { home-practise }: { $kind }
setup-step-account = Sign in
setup-title-credentials-telegram-archiver = Log in to TeleMessage
setup-title-credentials-liveperson = Sign in to your 17a-4 account
setup-title-mapping-telegram-archiver = User mapping
setup-title-mapping-liveperson = { setup-step-mapping }
product-telegram-archiver-lead = Brings the Telegram communication of your employees, as TeleMessage records it on their phones, into mailboxes that you keep.
product-telegram-archiver-does-1 = It signs in with the TeleMessage account of your organisation and fetches what was recorded: chats, attachments, files, and deleted messages and calls. Each item arrives as an e-mail.
product-telegram-archiver-does-2 = It checks each delivery against its manifest, so that an item that is missing or empty does not go unseen.
product-telegram-archiver-does-3 = It puts each e-mail, unchanged, into the mailboxes of your users who took part, in a folder named Telegram Archiver. The mailboxes are in an archive on this computer, which any mail program can open.
product-telegram-archiver-does-4 = It finds people by your mapping file of mobile numbers first, and then, if you allow it, by the User’s Email address that every item carries. What it cannot place is held and shown to you; nothing is dropped.
product-telegram-archiver-needs-1 = The Telegram Archiver service, ordered from TeleMessage, and a valid administration account for your organisation. You sign in to it during the setup.
product-telegram-archiver-needs-2 = Every user who is to be archived registered in the TeleMessage account, with the same e-mail address as their mailbox.
product-telegram-archiver-needs-3 = The Telegram Archiver app installed and activated on the phones of your employees.
product-telegram-archiver-needs-4 = From TeleMessage: the SFTP URL and port at which they deliver, and the fingerprint of that site’s host key.
product-telegram-archiver-needs-5 = The e-mail domains of your organisation. A list of mobile numbers with their mailboxes is useful, but not required.
product-telegram-archiver-limits-1 = How TeleMessage delivers differs by contract. This connector reads e-mail files (EML), alone or in zip files, with or without a manifest.
product-telegram-archiver-limits-2 = The files of this source are not encrypted with PGP. They are kept as they came, as evidence: protect the disk of this computer, and who may sign in to it.
product-telegram-archiver-limits-3 = Attachments and items of more than 10 MB are imported as well.
product-liveperson-limits-1 = How 17a-4 delivers differs by contract. This connector reads e-mail files (EML), alone or in zip files, and the JSON files of LivePerson’s own history.
product-liveperson-limits-2 = The files of this source are not encrypted with PGP. They are kept as they came, as evidence: protect the disk of this computer, and who may sign in to it.
product-liveperson-limits-3 = Attachments and items of more than 10 MB are imported as well.
product-liveperson-lead = Brings the conversations that your staff has with customers in LivePerson Conversational Cloud into mailboxes that you keep.
product-liveperson-does-1 = On a regular basis, the DataParser of 17a-4 collects the items of LivePerson Conversational Cloud and turns them into e-mails.
product-liveperson-does-2 = The connector signs in with your DataParser account and fetches what it does not have yet.
product-liveperson-does-3 = It puts each item into the mailboxes of its participants, in a subfolder of the Inbox named LivePerson Conversational Cloud DataParser. The mailboxes are in an archive on this computer, which any mail program can open.
product-liveperson-does-4 = It maps people automatically, by the property Email with the address of every participant, which every item carries. No mapping file is needed. What it cannot place is held and shown to you; nothing is dropped.
product-liveperson-needs-1 = A DataParser account. Contact 17a-4 to create it; you sign in to it during the setup.
product-liveperson-needs-2 = The LivePerson Conversational Cloud DataParser set up and configured for your organisation, together with 17a-4 Support.
product-liveperson-needs-3 = From 17a-4: the SFTP URL and port at which they deliver, and the fingerprint of that site’s host key.
product-liveperson-needs-4 = The e-mail domains of your organisation.
terms-does-telegram-archiver = Chat Connectors fetches what TeleMessage recorded of your employees’ Telegram communication and delivered for your firm, and puts each item, as the e-mail that it is, into the mailboxes of the people who took part. All of this happens on this computer.
terms-does-liveperson = Chat Connectors fetches the conversations that the DataParser of 17a-4 collected for your firm, as e-mails, and puts each into the mailboxes of the people who took part. All of this happens on this computer.
terms-right-telegram-archiver = You confirm that your firm is allowed to record, fetch, keep and search this communication, deleted messages and calls included, and that your employees, and where the law asks for it the people they speak to, have been told.
terms-right-liveperson = You confirm that your firm is allowed to fetch, keep and search these conversations, and that your staff and your customers have been told where the law asks for it.
terms-kept-telegram-archiver = The files are kept as they came, as evidence, and a ledger records every run. They come without encryption of their own: whoever can read the disk of this computer can read them. Removing a connector deletes none of it.
terms-kept-liveperson = The files are kept as they came, as evidence, and a ledger records every run. They come without encryption of their own: whoever can read the disk of this computer can read them. Removing a connector deletes none of it.
account-lead-telegram-archiver = TeleMessage delivers what it records to an SFTP site. Here you say where that is, and log in with your TeleMessage account.
account-lead-liveperson = The DataParser delivers what it collects to an SFTP site. Here you name the connector, say where that site is, and sign in to your 17a-4 account.
account-title-telegram-archiver = Arrange the Telegram Archiver service
account-title-liveperson = Set up the DataParser
account-prepare-telegram-archiver-1 = Order the service from TeleMessage and get a valid administration account for your organisation.
account-prepare-telegram-archiver-2 = Register all users who are to be archived in that account, with the same e-mail address as their mailbox.
account-prepare-telegram-archiver-3 = Install the Telegram Archiver app on the phones of your employees and activate it.
account-prepare-telegram-archiver-4 = Ask TeleMessage for daily delivery by SFTP: for the SFTP URL and port, and the fingerprint of the host key.
account-prepare-liveperson-1 = Contact 17a-4 to create a DataParser account.
account-prepare-liveperson-2 = Work with 17a-4 Support to configure the LivePerson Conversational Cloud DataParser.
account-prepare-liveperson-3 = Ask them for the SFTP URL and port at which they deliver, and the fingerprint of the host key.
account-admit = Let this computer in
account-admit-lead = Many sites admit only addresses that they know. Save this file and send it to { $service } support, unless they told you that they need none. It is not secret.
account-form-telegram-archiver = Log in with your TeleMessage account
account-form-liveperson = Name the connector and sign in
account-form-lead = Enter your { $service } account. Then choose Validate connection.
account-practice = Practice: here this program plays { $service }, with an account of its own for you.
account-practice-working = Opening your practice account …
account-practice-filled = The form below was filled in for you, password included. This is the fingerprint that { $service } would give you:
field-user-name = User name
    .hint = Your { $service } user name.
    .wrong = Write your { $service } user name.
field-account-password = { field-password }
    .hint = Your { $service } password.
    .wrong = Enter your { $service } password.
field-account-host = { field-host }
    .hint = Where { $service } delivers: a host name or an IP address.
    .wrong = Write a host name or an IP address, as { $service } gave it to you.
review-row-user-name = { field-user-name }
mapping-key-mobile-number = Mobile number
mapping-email-telegram-archiver = User’s Email address
mapping-email-liveperson = Email
mapping-automatic-hint-telegram-archiver = Every item carries the e-mail addresses of all who took part (User’s Email address). An address at one of your domains is taken as the mailbox.
mapping-automatic-hint-liveperson = People are mapped automatically. Every item carries the e-mail address of every participant (Email). An address at one of your domains is taken as the mailbox.
mapping-people-name-only = Person, address in the chats
mapping-people-nobody-domain = Messages with only these people are held. Add a domain, or go on: nothing is lost.
flyout-reason-item-empty = Empty
flyout-reason-item-missing = Listed, but not in the file
flyout-reason-item-size = Cut or changed on the way
flyout-reason-item-too-large = Too large
mapping-order-only = automatically
flyout-add-automatic = Add the domain of the address under “Edit mapping”.
flyout-status-log = Status log of the last run

## The desktop

app-settings = Settings
home-run-all = Run all now
settings-title = Settings
settings-lead = Choices that hold for every connector. Those for this computer are saved at once, the others with their button.
settings-computer = This computer
settings-login = Start at login
settings-login-hint = The program starts when you log in to this computer, without its window where there is a notification area.
settings-login-unknown = The operating system does not say whether the program starts at login.
settings-keep = Keep running in the notification area when the window is closed
settings-keep-hint = Imports go on, and the icon shows how the connectors are. Quit in its menu ends the program.
settings-keep-no-tray = This desktop has no notification area now: closing the window ends the program.
settings-told = Notifications
settings-show = Show notifications
settings-show-hint = After a first successful import, a failure, held items, a missing day, and before a key expires. They show the name of the connector and counts, never messages, people or addresses.

## Mailboxes on a server


# The ladder's last rung.
ladder-seen-kind = { $value ->
    [archive] this computer’s archive
    [imap] IMAP
   *[graph] Microsoft 365
}
ladder-seen-server = { $value }
ladder-seen-granted = granted: { $value }
ladder-seen-asked-for = { $value ->
    [one] { $value } mailbox asked for
   *[other] { $value } mailboxes asked for
}
ladder-seen-there = { $value } there
ladder-no-mailbox = nobody is mapped yet: no mailbox to ask for
setup-why-destination = Next opens once it is said where the mailboxes live, without mistakes.
destination-organisation = As in the organisation’s settings
destination-archive = This computer’s archive
destination-archive-hint = Nothing to install. One file for each mailbox and day, which is never changed afterwards.
destination-imap = IMAP server
destination-imap-hint = Dovecot, Exchange Online or any other server on which one account may open every mailbox.
destination-graph = Microsoft 365
destination-graph-hint = Through Microsoft Graph, with an application that is registered in your directory.
destination-practice = Practice always uses an archive of its own on this computer. A place is chosen for real connectors only.
destination-moved = Until now: { $place }. From the next run on, new e-mails go to the new place. Nothing is delivered twice; what was delivered stays where it is.
destination-unlock = Passwords and other secrets are in the vault, which is closed.
destination-also-archive = Also keep in this computer’s archive
destination-also-archive-hint = Every e-mail is in both, and both are counted against each other at each run.
destination-folder = The e-mails are in the folder “{ $folder }” of each mailbox. It is made where it is missing.
destination-place-archive = This computer’s archive
destination-place-imap = IMAP server { $at }
destination-place-graph = Microsoft 365, { $at }
destination-place-both = { $place }, and this computer’s archive
destination-place-follows = As in the organisation’s settings: { $place }
destination-host = Server
destination-host-hint = Name or IP address
destination-host-wrong = Enter the name or the IP address of the server, and nothing else.
destination-port = Port
destination-port-hint = Empty: { $port }
destination-port-wrong = A number from 1 to 65535.
destination-security = Encryption
destination-security-tls = TLS
destination-security-starttls = STARTTLS
destination-security-none = None
destination-security-warning = Everybody on the way to the server can read the password and every chat. This is for a server on this computer, and for nothing else.
destination-accept-unencrypted = Deliver without encryption all the same
destination-sign-in = How it opens every mailbox
destination-sign-in-master = Master user
destination-sign-in-master-hint = Signs in as mailbox*account, as Dovecot does it.
destination-sign-in-proxy = Account that acts for others
destination-sign-in-proxy-hint = Signs in as itself and names the mailbox to act for (SASL PLAIN).
destination-sign-in-oauth = Application (OAuth)
destination-sign-in-oauth-hint = For Exchange Online: an application with IMAP.AccessAsApp.
destination-user = Account
destination-user-master-hint = The name of the master user alone, without a mailbox.
destination-user-proxy-hint = The account’s own name.
destination-user-wrong = Enter the account.
destination-password = Password
destination-password-hint = Kept in the vault, and shown nowhere.
destination-secret-wrong = This is missing. What was kept for another server is not used here.
destination-tenant = Directory (tenant)
destination-tenant-hint = Its ID, or a domain such as corp.example. Entra admin center: Overview.
destination-tenant-wrong = Enter the directory’s ID or domain.
destination-client-id = Application (client) ID
destination-client-id-hint = Entra admin center: App registrations, your application.
destination-client-id-wrong = Enter the application’s ID.
destination-credential = How the application proves itself
destination-credential-secret = Client secret
destination-credential-certificate = Certificate
destination-client-secret = Client secret
destination-client-secret-hint = Its value, not its ID. Kept in the vault, and shown nowhere.
destination-certificate = Certificate with its private key (PEM)
destination-certificate-hint = Both in one text or file, the key without a passphrase. Kept in the vault, and shown nowhere.
destination-certificate-wrong = Paste the certificate with its key, or choose the file.
destination-method = How an e-mail gets in
destination-method-create = Create it from its parts
destination-method-create-hint = Graph v1.0. Needs Mail.ReadWrite.
destination-method-import = Import it as it is
destination-method-import-hint = Byte by byte; only an e-mail that came as one gets a header line in front (X-Chat-Item), and a Message-ID where it has none of its own. Through a part of Graph that Microsoft may still change.
destination-beta = beta
destination-keep-eml = Attach the e-mail itself as an EML file
destination-more = More
destination-more-imap = Names of mailboxes, connections, certificate authority
destination-more-graph = Addresses of the service, certificate authority
destination-separator = Separator
destination-separator-hint = Empty: *
destination-separator-wrong = One character.
destination-login = How the server names a mailbox
destination-login-address = By its whole address: jane.doe@corp.example
destination-login-local = By what stands before the @: jane.doe
destination-connections = Connections at once
destination-connections-hint = Empty: 8
destination-connections-wrong = A number from 1 to 64.
destination-endpoint = Address of Microsoft Graph
destination-authority = Where the application signs in
destination-endpoint-hint = Empty: { $usual }. National clouds have another one.
destination-address-wrong = An address that begins with https://
destination-ca = The server’s own certificate authority (PEM)
destination-service-ca = The network’s own certificate authority (PEM)
destination-ca-hint = Only where your organisation signs certificates itself. Then no other authority is trusted.
destination-ca-wrong = This is no certificate in PEM form.
destination-test-title = Test
destination-test-server = Writes one marked test e-mail into a mailbox, and takes it away again where the server allows it.
destination-test-archive = Tries whether the archive can be written to. Nothing is left in it.
destination-mailbox = Mailbox for the test
destination-mailbox-wrong = Enter the address of a mailbox, such as jane.doe@corp.example.
destination-test = Test
destination-testing = Being tested…
destination-incomplete = Something is missing or cannot be used: see the fields above.
destination-steps = What an administrator of Microsoft 365 does about it
destination-commands = commands of step { $step }
review-row-destination = Where the mailboxes live
review-row-place = Server or directory
review-value-destination-archive = This computer’s archive
review-value-destination-imap = IMAP server
review-value-destination-graph = Microsoft 365
review-value-destination-organisation-archive = As in the organisation’s settings: this computer’s archive
review-value-destination-organisation-imap = As in the organisation’s settings: IMAP server
review-value-destination-organisation-graph = As in the organisation’s settings: Microsoft 365
flyout-place = Where they live
flyout-sums-available-late = Available for import, and what mailboxes had refused before
sums-late = { $count ->
    [one] Of these, { $count } e-mail was delivered later: a mailbox had refused it before.
    *[other] Of these, { $count } e-mails were delivered later: a mailbox had refused them before.
}
settings-destination-lead = For every connector that has no place of its own.
settings-destination-save = Save where the mailboxes live
settings-saved = Saved.

## Evidence store

settings-evidence = Evidence store
settings-evidence-lead = The files of every source are kept as they came, encrypted, to prove years later what was received.
settings-evidence-save = Save the evidence store
evidence-local = This computer
evidence-local-hint = In a folder beside the mailboxes.
evidence-azure = Azure Blob Storage
evidence-azure-hint = Each file under the name of its hash, written once, never overwritten. What is here already stays here.
evidence-account = Storage account
evidence-account-hint = 3 to 24 small letters and digits.
evidence-account-wrong = Enter the account’s name: 3 to 24 small letters and digits.
evidence-container = Container
evidence-container-hint = It has to be there already, best with a retention policy.
evidence-container-wrong = Enter the container’s name: 3 to 63 small letters, digits and dashes.
evidence-sign-in = How it lets us in
evidence-sign-in-account-key = Account key
evidence-sign-in-sas = Shared access signature (SAS)
evidence-sign-in-client-credentials = Application of Microsoft Entra ID
evidence-secret-account-key = Account key
evidence-secret-account-key-hint = Opens the whole storage account. Kept in the vault, and shown nowhere.
evidence-secret-sas = SAS token
evidence-secret-sas-hint = For this container: read, create, write and list. Kept in the vault, and shown nowhere.
evidence-secret-client-credentials = Client secret
evidence-secret-client-credentials-hint = Its value, not its ID. The application needs the role Storage Blob Data Contributor.
evidence-secret-wrong = This is missing. What was kept for another account is not used here.
evidence-more = Address of the service
evidence-endpoint = Address of the storage
evidence-endpoint-hint = Without the container. Empty: that of the worldwide service.
evidence-test = Test the evidence store
evidence-testing = The evidence store is being tested…
evidence-saving = The evidence store is being saved. Files may have to come back to this computer first…
evidence-tested-azure = A test file was written, and read back as it was.
evidence-tested-local = A test file was written to the folder, and read back as it was.
