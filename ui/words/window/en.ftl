### The words of the window, in English. What the programs share with it is in words/en.ftl.
### Terms: as in words/en.ftl; page = a step of the setup; flyout = what opens beside the list of connectors.

## The window

app-title = Chat Connectors
app-nav = Main
app-home = Data connectors
app-about = About
app-language = Language
app-theme = Colors
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
close = Close
percent-done = { $percent } %

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
setup-why-credentials = Next opens once the connection is validated.
setup-why-mapping = Next opens once a mailbox can be found for somebody.
setup-title-terms = Terms of service
setup-title-credentials = Add credentials for content source
setup-title-mapping = Map { $kind } users to mailboxes
setup-title-review = Review your settings

## What became of a click

notice-dismiss = Dismiss
notice-saved = “{ $file }” was saved.
notice-draft-kept = Your setup is kept, with its keys. Choose Continue setup to go on.
notice-created = The connector “{ $connector }” was created. Its first import has begun.
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
question-remove-connector-text = It no longer imports anything. What it imported stays: its mailboxes, the encrypted files that were fetched, and the ledger that proves it.
question-remove-connector-no = Keep it
question-remove-connector-yes = Remove

## Sums of a run

sums-caption = What the run came to
sums-mapped = Mapped to somebody

## Page: Terms of service

## Page: Add credentials for content source

## Page: Map users

## Page: Review
