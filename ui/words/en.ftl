### The words of the programs and of the window, in English.
### error-…: what happened; .data: what became of the data; .next: what to do now.
### Numbers arrive as numbers; SIZE() writes bytes as kB, MB or GB.
### Terms: item = one chat message; mailbox; host key; mapping; held = nobody is mapped to it yet.

-nothing-done = Nothing was fetched, imported or changed.
-file-kept = Nothing of this file was imported. The file is kept as it came, and the other files go on.
-item-kept = This message was not imported. It is counted as failed and keeps its place, and the other messages go on.
-safe-so-far = What was imported before is safe. Nothing will be imported twice.
-ask-site = Ask the support of the site

## Settings

error-setting-invalid = The setting “{ $setting }” is missing or cannot be used as it is.
    .data = { -nothing-done }
    .next = Correct this setting and try again.
error-connector-file = The connector file “{ $file }” cannot be read. The mistake is in or near line { $line }.
    .data = { -nothing-done }
    .next = Correct the file and add the connector again.
error-connector-exists = There is already a connector named “{ $connector }”.
    .data = The connector that exists was not changed.
    .next = Choose another name, or remove the connector that exists.
error-connector-unknown = There is no connector named “{ $connector }”.
    .data = { -nothing-done }
    .next = Check the spelling. “chat-connectors connector list” shows all names.
error-connector-changed = The connector “{ $connector }” was changed elsewhere while you were changing it here.
    .data = Your changes were not saved. Those made elsewhere stay.
    .next = Choose Cancel, then Edit connection again: the page then has what the connector is now.
error-input-unreadable = The file “{ $file }” cannot be read.
    .data = { -nothing-done }
    .next = Check that the file exists, that you may open it, and that no other program holds it open.
error-profile-invalid = The format profile has a mistake in or near line { $line }.
    .data = { -nothing-done }
    .next = Correct the profile and test it again.

## The user-mapping CSV file

error-csv-header = Row { $row } of the mapping file does not name the two columns that are needed.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Give the file a first row with both column names, as in the template that you can download.
error-csv-key-empty = Row { $row }, column { $column }, has no ImId or mobile number.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Fill in this cell or delete the row.
error-csv-key-double = The ImId or mobile number in row { $row }, column { $column }, is already in row { $first_row } with another mailbox.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Keep the row that is right and delete the other.
error-csv-mailbox = Row { $row }, column { $column }, has no valid mailbox address.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Write the complete e-mail address of the mailbox in this cell.
error-csv-not-used = The people of this connector are mapped automatically by the addresses in its messages. A mapping file is not used.
    .data = Nothing was changed.
    .next = Leave out the mapping file.
error-csv-quote = A quotation mark is opened in row { $row }, column { $column }, and never closed.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Remove the quotation mark or add the one that is missing.
error-csv-field = The text in row { $row }, column { $column }, is too long: a cell may have at most 320 bytes.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Shorten this cell. It may hold text that belongs in other cells.
error-csv-too-large = The mapping file is too large: the limit is { $limit }.
    .data = The mapping file was not taken over. The mapping used so far stays.
    .next = Check that this is the mapping file. If it is, remove people who no longer chat.

## Keys and secrets

error-key-unreadable = The key for “{ $setting }” cannot be read.
    .data = The key was not taken over. { -nothing-done }
    .next = Paste or choose the whole key, with its first and last line. Ask the person who made it for a new export if that does not help.
error-key-is-public = The key for “{ $setting }” is a public key. The private key is needed here.
    .data = The key was not taken over. { -nothing-done }
    .next = Choose the private key of the same pair. Its first line contains the words PRIVATE KEY.
error-key-unsupported = { $form ->
        [dsa] The key for “{ $setting }” is a DSA key. Sites no longer accept such keys.
        [security-key] The key for “{ $setting }” needs a hardware security key that somebody touches at each sign-in. This program signs in by itself.
        [cipher] The key for “{ $setting }” is encrypted with a cipher that this program cannot open.
        [ssh1] The key for “{ $setting }” is of SSH version 1, which no site accepts any more.
       *[other] The key for “{ $setting }” is of a kind that this program cannot open.
    }
    .data = The key was not taken over. { -nothing-done }
    .next = { $form ->
        [cipher] Ask the person who made the key to convert a copy of its file with “ssh-keygen -p -f” and the name of the copy. Then choose that copy.
        [dsa] Make a new key pair, RSA with 4096 bits or Ed25519, and ask the support of the site to install its public part.
        [security-key] Make a new key pair, RSA with 4096 bits or Ed25519, and ask the support of the site to install its public part.
        [ssh1] Make a new key pair, RSA with 4096 bits or Ed25519, and ask the support of the site to install its public part.
       *[other] Ask the person who made the key for a new export: an SSH key in OpenSSH or PKCS#8 form, a PGP key as armored text (.asc).
    }
error-key-is-other-kind = { $kind ->
        [ssh] The key for “{ $setting }” is an SSH key. A PGP key is needed here.
       *[pgp] The key for “{ $setting }” is a PGP key. An SSH key is needed here.
    }
    .data = The key was not taken over. { -nothing-done }
    .next = Put each key into its own field: the SSH key signs in to the site, the PGP key decrypts the files.
error-known-hosts-none = The file “{ $file }” has no key for “{ $host }”.
    .data = The host keys that you accepted before stay as they are.
    .next = Check the SFTP URL and the SFTP port, or choose the known_hosts file of a computer that already connects to this site.
error-vault-locked = The vault that holds passwords and keys cannot be opened here: this computer has no keyring, and no file with the vault's passphrase was named.
    .data = The vault is untouched. { -nothing-done }
    .next = Sign in to the desktop, or name the passphrase file in CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE.
error-vault-passphrase = This passphrase does not open the vault that holds passwords and keys.
    .data = The vault is untouched. { -nothing-done }
    .next = Use the passphrase with which the vault was made.
error-vault-damaged = The vault that holds passwords and keys is damaged.
    .data = The mailboxes and the list of what was imported are not affected.
    .next = Put back a copy of the file vault.age from a backup. Without one, enter the passwords and keys again.
error-secret-missing = The vault does not hold the secret “{ $secret }”.
    .data = { -nothing-done }
    .next = Enter it again in the settings of the connector.

## Reaching the site

error-name-not-found = No computer named “{ $host }” was found.
    .data = Nothing was sent. { -safe-so-far }
    .next = Check the spelling of the SFTP URL and this computer's network. If both are right, ask the support of the site for the address.
    .support = We cannot find an address for the host name { $host }. Please tell us the current host name of our SFTP site.
error-network-unreachable = This computer cannot reach “{ $host }”: its network has no route there.
    .data = Nothing was sent. { -safe-so-far }
    .next = Check that this computer is connected to your network, and ask your network department whether this computer may reach the site.
error-connection-refused = “{ $host }” was reached, but nothing answers at port { $port }.
    .data = Nothing was sent. { -safe-so-far }
    .next = Check the SFTP port. { -ask-site } whether it is running.
    .support = Your server refuses connections at { $host }, port { $port }. Please check that the SFTP service is running and that this is the right port.
error-connection-timed-out = “{ $host }” did not answer at port { $port } within { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
    .data = Nothing was sent. { -safe-so-far }
    .next = Most often the site does not admit this computer yet. { -ask-site } whether this computer's IP address is on their allow list, and your own network department whether port { $port } is open.
    .support = We get no answer from { $host }, port { $port }. Please check that our addresses are on your allow list.
error-connection-lost = The connection to “{ $host }” broke off and did not come back.
    .data = A file that was only partly fetched is not used. { -safe-so-far }
    .next = Nothing: the next run goes on from there. If it happens often, ask your network department.
error-download-too-slow = “{ $host }” sent a file so slowly that it was not whole after { $minutes } minutes.
    .data = What came of it is kept, and is not used before it is whole. { -safe-so-far }
    .next = Nothing: the next run goes on from there. If it happens again, ask your network department how fast the line to the site is.
error-not-ssh = What answers at “{ $host }”, port { $port }, is not an SFTP site: it does not speak SSH.
    .data = No password was sent. { -safe-so-far }
    .next = Check the SFTP URL and the SFTP port. A web server or a proxy answers like this.
    .support = What answers at { $host }, port { $port }, does not speak SSH. Please tell us the right host name and port of our SFTP site.
error-ssh-closed = “{ $host }” took the connection at port { $port } and closed it at once.
    .data = No password was sent. { -safe-so-far }
    .next = Most often the site does not admit this computer yet, or has too many connections just now. Try again in a few minutes. If it fails again, ask the support of the site whether this computer's IP address is on their allow list.
    .support = Your server at { $host }, port { $port }, closes our connection at once. Please check that our addresses are on your allow list, and that your limit of connections is not reached.
error-ssh-silent = “{ $host }” took the connection at port { $port } and then sent nothing for { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
    .data = No password was sent. { -safe-so-far }
    .next = Check the SFTP port. If it is right, a firewall on the way may hold the answer back: ask your network department, and then the support of the site.
    .support = Your server at { $host }, port { $port }, takes our connection but sends no SSH greeting. Please check the SFTP service and your firewall.
error-ssh-handshake = What answers at “{ $host }”, port { $port }, cannot agree with this program on a safe SSH connection.
    .data = No password was sent. { -safe-so-far }
    .next = Check the SFTP port. If it is right, ask the support of the site which SSH algorithms it offers.
    .support = We cannot agree on SSH algorithms with { $host }, port { $port }. Please tell us which key exchange, host key and cipher algorithms your server offers.
error-sftp-refused = The site let us in, but offers no file transfer (SFTP) for this firm code.
    .data = Nothing was fetched. { -safe-so-far }
    .next = { -ask-site } to switch on SFTP for your firm code.
    .support = We can sign in, but SFTP is not available for our firm code. Please switch it on.
error-folder-unreadable = The folder on the site (“{ $path }”) is not there, or may not be listed.
    .data = Nothing was fetched. { -safe-so-far }
    .next = { -ask-site } in which folder your chat files are.
    .support = We can sign in, but cannot list our folder ({ $path }). Please tell us in which folder our chat files are, and allow us to list it.
error-file-unreadable = The file “{ $file }” on the site cannot be read.
    .data = Nothing of this file was fetched. The other files go on.
    .next = The next run tries again. If it fails again, ask the support of the site to allow reading this file.
    .support = We can list the file { $file }, but cannot read it. Please allow us to read it.
error-host-key-unknown = “{ $host }” is contacted for the first time. The fingerprint of its host key is { $seen }.
    .data = No password was sent.
    .next = Compare this fingerprint with the one that the support of the site gave you. Accept it only if they are equal.
    .support = Your server { $host } shows the host key { $seen }. Please tell us whether this fingerprint is right.
error-host-key-changed = “{ $host }” shows another host key than the one you accepted. Somebody may be pretending to be the site. Seen: { $seen }. Accepted: { $accepted }.
    .data = The connection was broken off before a password was sent. { -safe-so-far }
    .next = Do not accept the new key yet. Call the support of the site, on a number that you already know, and ask whether they changed it.
    .support = Your server { $host } shows the host key { $seen }. We know { $accepted }. Please tell us whether you have changed it, since when, and which fingerprint is right.
error-host-key-revoked = “{ $host }” shows a host key that has been revoked: { $seen }. A site that shows this key must not be trusted.
    .data = The connection was broken off before a password was sent. { -safe-so-far }
    .next = Call the support of the site, on a number that you already know, and ask for the fingerprint of the host key that is valid now.
    .support = Your server { $host } shows the host key { $seen }, which we know as revoked. Please tell us which host key is valid now, and its fingerprint.
error-host-key-certificate = “{ $host }” shows a host certificate instead of a host key. This program does not accept host certificates.
    .data = The connection was broken off before a password was sent. { -safe-so-far }
    .next = { -ask-site } to offer a plain host key beside the certificate, and to tell you its fingerprint.
    .support = Your server { $host } shows a host certificate. Please offer a plain host key beside it, and tell us its fingerprint.
error-key-refused = The site does not accept our SSH key with the fingerprint { $fingerprint }.
    .data = No password was sent. { -safe-so-far }
    .next = { -ask-site } whether they have installed your public SSH key for this firm code, and check the firm code. With the keys of this app, it is the file ssh_key.pub.
    .support = Your server does not accept our SSH key { $fingerprint }. Please check that its public part is installed for our firm code.
error-password-refused = The site does not accept the password.
    .data = Nothing was fetched. { -safe-so-far }
    .next = Enter the password again. Do not try many times: some sites lock the account. If it is right, ask the support of the site for a new one.
    .support = Your server does not accept our password. Please check whether our account is locked. If it is not, please let us have a new password in a safe way.
error-password-expired = The password is right, but it has expired: the site asks for a new one.
    .data = Nothing was fetched. { -safe-so-far }
    .next = { -ask-site } for a new password, and enter it in the settings of the connector.
    .support = Our password has expired. Please let us have a new one in a safe way, if possible one that does not expire.
error-too-many-attempts = The site ended the connection after too many attempts to sign in.
    .data = Nothing was fetched. { -safe-so-far }
    .next = Wait a few minutes, check the password, and try once more. If it fails again, ask the support of the site whether the account is locked.
    .support = Your server ends our connection after too many attempts to sign in. Please check whether our account is locked.
error-authentication-wanted = The site asks for { $wanted ->
        [password] a password, and none was given
        [publickey] an SSH key, and none was given
        [keyboard-interactive] answers that only a person can type
       *[other] a kind of sign-in that this connector does not have ({ $wanted })
    }.
    .data = Nothing was fetched. { -safe-so-far }
    .next = Complete the settings, or ask the support of the site to allow sign-in with an SSH key and a password.
    .support = { $wanted ->
        [password] Your server asks for a password, and we have none. Please let us have one in a safe way.
        [publickey] Your server asks for an SSH key. Please tell us whether our public key is installed for our firm code.
       *[other] Your server asks us to sign in by { $wanted }. We sign in without a person present, with an SSH key and a password. Please allow that for our firm code.
    }

## Encrypted files

error-wrong-key = The file is encrypted to another key (file: { $file_keys }; ours: { $own_keys }).
    .data = { -file-kept }
    .next = { -ask-site } to encrypt to your PGP key { $own_keys }, and to send this day again.
    .support = The newest file is encrypted to another key ({ $file_keys }). Please encrypt our files to our PGP key ({ $own_keys }), and send that day again.
error-wrong-passphrase = The passphrase does not open the private key for “{ $setting }”.
    .data = { -nothing-done }
    .next = Enter the passphrase of this key again. Capital letters count.
error-key-expired = Our PGP key { $fingerprint } expired on { $expired }. It still decrypts, but the site may stop encrypting to it.
    .data = Files that were encrypted to it can be read as before.
    .next = Make or add a new key, and send its public part to the support of the site. Keep the old key: older files need it.
error-key-revoked = Our PGP key { $fingerprint } is revoked. It still decrypts, but nobody should encrypt to it any more.
    .data = Files that were encrypted to it can be read as before.
    .next = Make or add a new key, and send its public part to the support of the site. Keep the old key: older files need it.
error-password-encrypted = The file is encrypted with a password, not to your key.
    .data = { -file-kept }
    .next = { -ask-site } to encrypt to your public PGP key, and to send this day again.
    .support = The newest file is encrypted with a password. Please encrypt our files to our public PGP key, and send that day again.
error-incomplete = The file ends too early, after { SIZE($bytes) }.
    .data = { -file-kept }
    .next = It may still have been on its way to the site: the next run fetches it again. If it fails again, ask the support of the site to send it again.
    .support = The newest file ends too early, after { $bytes } bytes. Please send it again.
error-altered = The file was changed after it was encrypted, on its way or where it was stored.
    .data = { -file-kept }
    .next = { -ask-site } to send this file again, and tell them that its integrity check failed.
    .support = The integrity check of the newest file fails: it was changed after it was encrypted. Please check where it is stored, and send it again.
error-unprotected = The file has no protection against changes, so nobody can tell whether it is genuine.
    .data = { -file-kept }
    .next = { -ask-site } to encrypt with integrity protection (MDC), and to send this day again.
    .support = The newest file is encrypted without integrity protection. Please encrypt with it (MDC), and send that day again.
error-encryption-unsupported = The file is encrypted in a way that this program cannot read (GnuPG’s own OCB packets).
    .data = { -file-kept }
    .next = { -ask-site } to encrypt exactly as your public PGP key says, or to switch off AEAD/OCB, and to send this day again.
    .support = The newest file is encrypted with GnuPG’s own OCB packets, which we cannot read. Please encrypt without AEAD/OCB, and send that day again.
error-not-encrypted = The file is not PGP-encrypted, and this connector takes only encrypted files.
    .data = { -file-kept }
    .next = { -ask-site } why this file is not encrypted.
    .support = The newest file is not encrypted. Please encrypt all our files to our public PGP key.
error-expands-too-much = The file unpacks to more than the limit ({ $limit }). Files made to do harm look like this.
    .data = { -file-kept }
    .next = { -ask-site } how large this day is, and to split it if it is genuine.
error-evidence-changed = The kept encrypted file “{ $file }” is no longer what was fetched.
    .data = It is not used. The mailboxes are not affected.
    .next = Find out who or what changed it, and put back a copy from a backup. Keep this message as evidence.

## Contents

error-format-unknown = The file is of a format that is not known here. It begins with “{ $root }”.
    .data = { -file-kept }
    .next = { -ask-site } which format they deliver. A format profile can be made for it without a new version of this program.
    .support = We do not know the format of the newest file; it begins with “{ $root }”. Please tell us in which export format you deliver our chats.
error-xml-malformed = The XML in the file is broken at byte { $offset }.
    .data = { -file-kept }
    .next = { -ask-site } to make this file again.
    .support = The XML in the newest file is broken at byte { $offset }. Please make the file again.
error-xml-doctype = The file declares a document type at byte { $offset }, which chat files never need and which can do harm.
    .data = { -file-kept }
    .next = { -ask-site } for the file without a document type (DOCTYPE).
error-xml-too-deep = The XML in the file is nested deeper than { $limit } levels, at byte { $offset }.
    .data = { -file-kept }
    .next = { -ask-site } whether this file is genuine.
error-xml-too-long = A message or a tag in the file is longer than { SIZE($limit) }, at byte { $offset }.
    .data = { -file-kept }
    .next = { -ask-site } whether this file is genuine, and to split very long messages.
error-archive-damaged = The compressed file, or the one inside the encrypted file, is damaged.
    .data = { -file-kept }
    .next = { -ask-site } to make this file again.
    .support = The compressed file inside the newest encrypted file is damaged. Please make it again.
error-item-time = The message at byte { $offset } has no time that can be read.
    .data = { -item-kept }
    .next = { -ask-site } to correct the time of this message and to send the day again.
error-item-sender = The message at byte { $offset } does not say who sent it.
    .data = { -item-kept }
    .next = { -ask-site } to complete this message and to send the day again.
error-item-text = The message at byte { $offset } contains bytes that are no text.
    .data = { -item-kept }
    .next = { -ask-site } to correct this message and to send the day again.

## This computer

error-disk-full = { $files ->
        [none] The disk cannot hold any further file, although { SIZE($free) } are free: it has no inode left.
       *[some] The disk is full: { SIZE($free) } are free.
    }
    .data = { -safe-so-far }
    .next = Make room and start the run again. It goes on where it stopped.
error-disk-failed = The disk reported an error, or a file may not be written.
    .data = { -safe-so-far }
    .next = Check that the folder can be written to and that the disk is sound. Then try again.
error-clock-wrong = This computer's clock says { $clock }, but the newest file on the site is from { $file_time }.
    .data = { -safe-so-far }
    .next = Set this computer's clock, best of all by a time server. The daily runs and the times in the ledger depend on it.
error-archive-altered = The archived file “{ $part }” is no longer what was written.
    .data = The file was left as it is. All other files can still be checked.
    .next = Find out who or what changed it, and put back a copy from a backup. Keep this message as evidence.
error-ledger-damaged = The ledger, which records what was imported, cannot be read.
    .data = The mailboxes are not affected. Nothing is imported until the ledger can be read, so that nothing comes twice.
    .next = Put back a copy of the file ledger.db from a backup.
error-ledger-newer = The ledger was written by a newer version of this program (version { $version }).
    .data = { -nothing-done }
    .next = Install the newer version of this program again.
error-already-running = Another run has been going on since { $since } (process { $pid }).
    .data = That run goes on undisturbed. This one did nothing.
    .next = Wait until it is finished.
error-cancelled = The run was stopped because somebody asked for it.
    .data = { -safe-so-far }
    .next = Start the run again when you like. It goes on where it stopped.
error-internal = The program made a mistake of its own (at { $where }).
    .data = { -safe-so-far }
    .next = Start the run again. If it happens again, send the log to the makers of this program. It contains no message texts.

## A run

stage-connecting = Connecting to the site
stage-waiting = Waiting a minute until the newest files are complete
stage-downloading = Fetching files
stage-verifying = Checking that the files are intact
stage-reading = Reading messages and mapping people
stage-writing = Writing e-mails
stage-publishing = Putting e-mails into the mailboxes

outcome-succeeded = The run succeeded.
outcome-succeeded-with-held = The run succeeded. Some items are held, because nobody is mapped to them.
outcome-over-limit = The run is done. A day has more items than the daily limit allows: none of that day was imported yet, and nothing is lost.
outcome-failed = The run failed.
outcome-cancelled = The run was cancelled.
outcome-dry-run = This was a preview: nothing was imported.

summary-title = Run { $run } of { $connector }
summary-files = Files
summary-available-from-source = Items available from source
summary-available-for-import = Available for import
summary-imported = Imported
summary-partially-imported = Partially imported
summary-skipped = Skipped (duplicate)
summary-failed = Failed
summary-held = Held
summary-waiting = Not imported yet
summary-seconds = { $seconds ->
    [one] It took { $seconds } second.
   *[other] It took { $seconds } seconds.
}
summary-balanced = The sums agree: every message that was read is accounted for.
summary-unbalanced = The sums do not agree. Keep the log and send it to the makers of this program.

items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
emails = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
mailboxes = { $count ->
    [one] { $count } mailbox
   *[other] { $count } mailboxes
}
files = { $count ->
    [0] no file
    [one] { $count } file
   *[other] { $count } files
}
nothing-new = There is nothing new on the site.
unknown-elements = { $count ->
    [one] One element was not understood and is in no mailbox: { $names }. The file is kept.
   *[other] { $count } elements were not understood and are in no mailbox: { $names }. The files are kept.
}
file-fault = The file “{ $file }” was not imported. { $what }
held-next = { $count ->
    [one] { $count } item is held, because nobody is mapped to it. It keeps its place (see “{ $command }”), and nothing is lost: its file is kept.
   *[other] { $count } items are held, because nobody is mapped to them. They keep their place (see “{ $command }”), and nothing is lost: their files are kept.
}
failed-next = { $count ->
    [one] { $count } item failed. It keeps its place (see “{ $command }”), and nothing is lost: its file is kept.
   *[other] { $count } items failed. They keep their place (see “{ $command }”), and nothing is lost: their files are kept.
}
over-limit = { $count ->
    [one] { $day }: there is { $count } item, and the daily limit is { $limit }. What is new of it was not imported, and nothing is lost. To import it, run again with --accept-over-limit, or raise the limit in the connector.
   *[other] { $day }: there are { $count } items, and the daily limit is { $limit }. What is new of them was not imported, and nothing is lost. To import them, run again with --accept-over-limit, or raise the limit in the connector.
}

## Errors as shown in the terminal

error-what-label = What happened
error-data-label = Your data
error-next-label = What to do

## Validate connection

rung-form = Settings
rung-name = Name of the site
rung-tcp = Connection to the port
rung-ssh = SSH
rung-host-key = Host key
rung-key = SSH key
rung-password = Password
rung-sftp = File transfer (SFTP)
rung-folder = Folder on the site
rung-recipients = Encrypted to our key
rung-decrypt = Sample decrypted
rung-parse = Sample read
rung-local = This computer
rung-passed = passed
rung-failed = failed
rung-not-tried = not tried
rung-warning = warning
validate-succeeded = The connection works.
validate-failed = The connection does not work yet.

## Connectors and keys

connector-added = The connector “{ $connector }” was added.
connector-removed = The connector “{ $connector }” was removed. Its mailboxes and its ledger stay.
connector-none = There are no connectors yet.
host-key-accepted = The host key { $fingerprint } of “{ $host }” was accepted.
keys-written = The files for the support of the site are in { $folder }.
keys-ssh = Fingerprint of the SSH key: { $fingerprint }
keys-pgp = Fingerprint of the PGP key: { $fingerprint }
keys-next = Send the three files to the support of the site. They contain nothing secret.

## Mapping and archive

map-rows = { $count ->
    [one] { $count } person is mapped.
   *[other] { $count } people are mapped.
}
map-mistakes = { $count ->
    [0] The mapping file has no mistakes.
    [one] The mapping file has { $count } mistake.
   *[other] The mapping file has { $count } mistakes.
}
map-notices = Please look at this:
notice-column-ignored = Column { $column } is not used.
notice-decoded-as-windows-1252 = The file is not in UTF-8. It was read as Windows-1252: check that names with accents are right.
notice-double-row = Row { $row } says the same as row { $first_row }.
notice-case-only = The ImIds in rows { $row } and { $first_row } differ in letter case only. They are taken as two people.
notice-looks-calculated = The ImId in row { $row } looks like a number that a spreadsheet has shortened. Check it.
archive-verified = { $count ->
    [one] { $count } kept file was checked and is as it was written.
   *[other] { $count } kept files were checked and are as they were written.
}
archive-altered = { $count ->
    [one] { $count } place is not as it was written:
   *[other] { $count } places are not as they were written:
}

## Practice

practice-title = Practice site: every person and every message here is invented.
practice-keys = Making the SSH key and the PGP key of this app …
practice-site = The practice site has been set up with these keys, as the support of ICE Chat would do it.
practice-validate = Checking the connection …
practice-import = Importing the chats …
practice-days = { $count ->
    [one] The site holds { $count } encrypted day.
   *[other] The site holds { $count } encrypted days.
}
practice-mailboxes = The mailboxes are in { $folder }. Open the .mbox files with Thunderbird or any other mail program.
practice-again = Run the command again: it finds nothing new, because nothing is imported twice.
practice-end = This is practice data. Nothing of it comes from your firm.
practice-rehearses = Rehearsal “{ $scenario }”: from now on the practice site does what real sites sometimes do.
practice-not-imported = Nothing was imported, because the check of the connection did not pass. Run the command again without --scenario: the site is as it was before.
practice-rehearsed = Run the command again without --scenario: the site is as it was before, and nothing is imported twice.
practice-scenario-none = Nothing goes wrong.
    .look = What to look for: every step of the check passes, and everything is imported.
practice-scenario-wrong-password = The site has another password for your firm.
    .look = What to look for: the SSH key is accepted, and the check stops at “Password”.
practice-scenario-key-not-installed = The support of the site has not installed your SSH key yet.
    .look = What to look for: the check stops at “SSH key”, and no password is sent.
practice-scenario-host-key-changed = Another host key is shown at the same address and port.
    .look = What to look for: the check stops at “Host key”, before your password is sent. Both fingerprints are shown, so that you can compare them by telephone.
practice-scenario-password-expired = Your password is right, but it has expired, and the site wants a new one.
    .look = What to look for: the check stops at “Password”, and tells you how to get a new one.
practice-scenario-slow-line = The line is slow: every answer is late, and few bytes arrive in a second.
    .look = What to look for: it takes longer, the progress goes on, and everything is imported.
practice-scenario-cut-connection = The connection breaks in the middle of the newest file, each time.
    .look = What to look for: it is made anew three times, and then the check stops. What was fetched is kept.
practice-scenario-truncated = The newest file ends too early.
    .look = What to look for: the check stops at “Sample decrypted”. Nothing is imported from half a file.
practice-scenario-altered = The newest file was changed after it was encrypted.
    .look = What to look for: the check stops at “Sample decrypted”. Nothing is imported from a changed file.
practice-scenario-other-key = The newest file is encrypted to somebody else’s key.
    .look = What to look for: the check stops at “Encrypted to our key”, and both keys are named.
practice-scenario-unknown-people = One file more has come, with chats of people whom nobody mapped.
    .look = What to look for: its items are held. They keep their place until somebody is mapped to them.
practice-scenario-duplicate-day = The first day has come once more, under a new name and with a new time.
    .look = What to look for: its items are skipped as duplicates. Nothing is imported twice.
practice-scenario-over-limit = A day has come with more items than the daily limit.
    .look = What to look for: none of this day is imported, the other days are, and the day waits for your decision.
practice-scenario-missing-day = An older day has come, and of the day after it there is no file.
    .look = What to look for: everything is imported, and the source watch names the day that is missing.
practice-scenario-manifest-disagrees = A manifest has come that lists a file which is not on the site.
    .look = What to look for: everything is imported, and the source watch names the file that is not there.
practice-scenario-empty-site = The site has no file at all.
    .look = What to look for: the check passes with warnings, nothing is imported, and the source watch tells that the site is empty.

## Native dialogs and files

dialog-save = Save a file
dialog-open-csv = Choose the user-mapping CSV file
dialog-open-key = Choose the private key
dialog-open-known-hosts = Choose the known_hosts file
mistakes-row = Row
mistakes-column = Column
mistakes-what = What is wrong
mistakes-next = What to do

support-text =
    To the support of { $service }

    At present we cannot fetch and read our chats from our SFTP site.

    { $account ->
        [yes] User name
       *[no] Firm code
    }: { $firm }
    Site: { $host }, port { $port }
    We connect from: { $addresses }
    Time (UTC): { $time }
    Step that failed: { $rung } (error { $code })
    Seen: { $seen }

    { $ask }

    Please reply to the person who sent you this. Please do not send a password by plain e-mail.

letter =
    To the support of { $service }

    Please set up our SFTP site for the daily delivery of our chats. Enclosed are three files. None of them is secret.

    1. ssh_key.pub is our public SSH key. Please install it for our firm code ({ $known ->
        [no] which you know
       *[yes] { $firm }
    }), so that it is accepted together with our password.
       Fingerprint: { $ssh }

    2. pgp_key.asc is our public PGP key. Please encrypt every file to it, with integrity protection (MDC).
       Fingerprint: { $pgp }

    3. ip_address.txt is the address from which we connect. Please allow connections from it: { $addresses }

    Please tell us in return the host name and port of the site, our firm code, our password, and the fingerprint of the site's host key (SHA256:…).

    Before you install the keys, please compare both fingerprints with us by telephone, on a number that you already know.


### Mapping, its versions, and who speaks

error-mapping-altered = A saved version of the mapping is missing or was changed: mappings/{ $file }.
    .data = Nothing was imported in this run. The mapping of the connector itself is unchanged.
    .next = Restore this file from a backup of the program's folder, then run the import again. Ask your IT security who changed it.
mistakes-value = What is there
mistakes-suggestion = Suggestion
notice-looks-misread = Row { $row } has characters that were lost or garbled when the file was saved. Check its names, or save the file again as “CSV UTF-8”.
notice-domain-lookalike = The mailbox in row { $row }, column { $column }, is at a domain that is nearly one of yours. Check it for a typing mistake.
map-diff = Compared with the mapping in force: { $added } added, { $removed } removed, { $changed } with another mailbox, { $same } as before.
map-saved = Version { $version } of the mapping of “{ $connector }” is saved. It counts from the next run on.
map-from = It is for messages from { $day } (UTC) on. Earlier messages go by the version before it.
map-version = Version { $version } · { $at } · { $who } · for messages from { $from } · { $entries ->
    [one] { $entries } person
   *[other] { $entries } people
} (+{ $added } −{ $removed } ~{ $changed })
map-version-none = No version of the mapping is saved yet. The first one is saved by the next run or change.


### Replay and the daily limit

limit-now = The daily limit is { $limit } items. The documents say { $documented }.
limit-day-waits = { $day }: { $count } items were found, and the daily limit is { $limit }. None of them is imported; nothing is lost.
limit-day-allowed = { $day }: this day may be imported above the daily limit. The next run does so.
summary-replay-title = Replay { $run } of { $connector }
summary-chosen = Chosen
summary-archived = Archived
summary-duplicate = Already archived
held-still = { $count ->
    [one] { $count } item is still held: nobody is mapped to it by the mapping of now. See “{ $command }”.
   *[other] { $count } items are still held: nobody is mapped to them by the mapping of now. See “{ $command }”.
}
replay-none = Nothing is held that this would choose.


### Statement and proof

statement-title = Reconciliation statement
statement-none = There is no statement of { $connector } for that day yet. A statement is written at the end of every import.
statement-written = Saved as { $file }.
statement-row = { $day }, no. { $number }: { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}, { $events ->
    [one] 1 event read
   *[other] { $events } events read
}, { $balanced ->
    [yes] the sums agree
   *[no] the sums do not agree
}, { $signed ->
    [yes] signed
   *[no] not signed
}
statement-section-statement = Statement
statement-section-day = Imports of the day
statement-section-replays = Replays of the day
statement-section-since = Since the beginning
statement-section-source-day = Source day { $day }
statement-section-run = Run { $run }
statement-section-file = File “{ $file }”
statement-connector = Connector
statement-day = Day (UTC)
statement-number = Number
statement-balanced = Do both sides of the sums agree?
statement-yes = yes
statement-no = no
statement-signed-by = Signed with the PGP key
statement-unsigned = not signed: none of the connector’s PGP keys can sign
statement-entries = Entries of the chain
statement-root = Hash of the last entry
statement-since = Since
statement-runs = Runs
statement-events-read = Events read
statement-archived = Archived
statement-duplicate = Duplicate
statement-excluded = Excluded (no message)
statement-held = Held
statement-failed = Failed (cannot be read)
statement-released = Held or failed earlier, now settled
statement-held-now = Held now
statement-failed-now = Failed, still open
statement-open-before = Open before the chain began
statement-kind = Kind of run
statement-kind-import = import
statement-kind-replay = replay
statement-began = Began
statement-ended = Ended
statement-who = Run by
statement-program = Version of the program
statement-outcome = Outcome
statement-interrupted = The run was cut off. The next run went on from there.
statement-mapping-version = Version of the mapping
statement-mapping = Hash of the mapping
statement-mailbox-files = Mailbox files written
statement-mails = E-mails in them
statement-parts-root = Hash over the mailbox files
statement-log = Hash of the log
statement-size = Size in bytes, as it came
statement-modified = Time at the source
statement-sha256 = SHA-256
statement-host-key = Host key of the site
statement-pgp-key = PGP key
statement-format = Format
statement-at-fault = Not readable: { $file }
statement-where = Part
statement-what = What
statement-value = Value
statement-check = To check the signature, save the statement, its .asc file and the key’s .asc file in one folder. Then run: gpg --import { $key }; gpg --verify { $signature } { $statement }
audit-ledger-open = The ledger is in use, or a run was cut off: its rows were checked, its file could not be compared byte by byte.
audit-runs-open = { $count ->
    [one] 1 run goes on or was cut off: its log is sealed by the next run.
   *[other] { $count } runs go on or were cut off: their logs are sealed by the next run.
}
audit-runs-before = { $count ->
    [one] 1 run is older than the chain: nothing tells what its log was.
   *[other] { $count } runs are older than the chain: nothing tells what their logs were.
}
audit-statements-due = { $count ->
    [one] 1 statement is missing: the next run writes it.
   *[other] { $count } statements are missing: the next run writes them.
}
audit-unsigned = { $count ->
    [one] 1 statement is not signed: none of the connector’s PGP keys could sign.
   *[other] { $count } statements are not signed: none of the connector’s PGP keys could sign.
}
audit-on-servers = { $count ->
    [one] 1 mail is in a mailbox on a server: its receipt is kept here, and it was not read back.
   *[other] { $count } mails are in mailboxes on a server: their receipts are kept here, and they were not read back.
}
audit-evidence-away = { $count ->
    [one] 1 encrypted file could not be read back: the evidence store is out of reach, or does not let us in.
   *[other] { $count } encrypted files could not be read back: the evidence store is out of reach, or does not let us in.
}
audit-evidence-unlisted = The evidence store did not list its files: those that do not belong there were not looked for.
audit-fault = { $what } { $how }: { $name }
audit-what-mailbox = Mailbox file
audit-what-evidence = File as it came
audit-what-ledger = Ledger
audit-what-seal = Seal of the ledger
audit-what-chain = Entry of the chain
audit-what-row = Row of the ledger
audit-what-log = Log
audit-what-statement = Statement
audit-what-mapping = Mapping
audit-how-altered = was changed
audit-how-missing = is missing
audit-how-unknown = is not known to the ledger
audit-bytes = bytes { $from } to { $to }
audit-entry = entry { $entry }


### Source watch

watch-level-urgent = Urgent
watch-level-warning = Warning
watch-silent = { $reached ->
    [no] No run has reached the site yet, since { $since }.
   *[yes] No run has reached the site since { $since }.
}
    .next = What came to the site since then disappears from there from { $leaves } on. Check the connection, and whether this computer starts the import every day.
watch-disappears = { $gone ->
    [yes] { $count ->
        [one] The file { $file } is not imported, and the site no longer has it.
       *[other] { $count } files are not imported, and the site no longer has them. The first is { $file }.
    }
   *[no] { $count ->
        [one] The file { $file } is not imported, and disappears from the site on { $leaves } (days left: { $days }).
       *[other] { $count } files are not imported, and disappear from the site on { $leaves } (days left: { $days }). The first is { $file }.
    }
}
    .next = { $reason ->
        [never-fetched] { $gone ->
            [yes] Nothing of that was ever fetched. Ask the support of the site to send it again.
           *[no] Nothing of that has been fetched. Run an import now, and look at what stops it.
        }
        [fault] { $gone ->
            [yes] The runs show the fault. What was fetched is kept here, encrypted. If it is damaged, ask the support of the site to send it again.
           *[no] The runs show the fault. As long as the site has the original, its support can easily send it again: ask before that day.
        }
       *[waiting] All of it is kept here, encrypted and whole, so nothing is lost. It waits to be imported: see the daily limit and the last run.
    }
watch-manifest-disagrees = The manifest and the site disagree for { $day }. Listed and not on the site: { $missing }. On the site and not listed: { $unlisted }. The first names: { $names }.
    .next = Ask the support of the site for the files that are missing, and whether the manifest is complete.
watch-site-empty = The site was reached on { $at }, and it had no file.
    .next = If files should be there, ask the support of the site whether they still deliver, and into which folder.
watch-day-missing = No file came for { $day }.
    .next = If people chatted on that day, ask the support of the site for its file. By { $leaves } the site will have deleted it.
watch-file-late = Today’s file ({ $day }) is not on the site. It is usually there by { $usual } UTC.
    .next = Wait for the next run. If the file is not there tomorrow, ask the support of the site.


### Search

error-search-off = Search is off: there is no index.
    .data = The mailboxes and the ledger are not affected.
    .next = Turn search on first (“chat-connectors search on”). The index is made from the mailboxes.
error-search-damaged = The search index cannot be read, or it was made from another archive.
    .data = The mailboxes and the ledger are not affected, and imports go on.
    .next = Make the index again from the mailboxes (“chat-connectors search rebuild”).
error-item-unknown = No item, or more than one, has a hash that begins so.
    .data = { -nothing-done }
    .next = Give more digits of the hash, as a search shows it.

stage-indexing = Adding e-mails to the search index

search-holds-words = The index holds the words of the chats, as the mailboxes do: who may read it learns what was said. It lies beside them, in the file search.db. “chat-connectors search off” deletes it.
search-filled = { $items ->
    [one] { $items } item
   *[other] { $items } items
} from { $parts ->
    [one] { $parts } mailbox file was
   *[other] { $parts } mailbox files were
} added to the index, in { $seconds } s.
search-nothing-new = Everything that is archived is in the index already.
search-deleted = Search is off. The index is deleted, and the mailboxes and the ledger are as they were.
search-status-off = Search is off: there is no index.
search-status-on = Search is on: { $items ->
    [one] { $items } item
   *[other] { $items } items
} from { $parts ->
    [one] { $parts } mailbox file
   *[other] { $parts } mailbox files
}. The index takes { SIZE($bytes) }.
search-behind = { $count ->
    [one] { $count } archived mailbox file is not in the index yet. “chat-connectors search on” adds it.
   *[other] { $count } archived mailbox files are not in the index yet. “chat-connectors search on” adds them.
}
search-skipped = { $count ->
    [one] { $count } mailbox file is not as it was written, and was left out:
   *[other] { $count } mailbox files are not as they were written, and were left out:
}
search-found = { $more ->
    [yes] More than { $count } items found. The first { $shown }:
   *[no] { $count ->
        [0] Nothing was found.
        [one] { $count } item found.
       *[other] { $count } items found. Shown: { $shown }.
    }
}
search-ignored = Not looked for, because it has no letter or digit, is a beginning of fewer than three letters, or is too much: { $pieces }
search-altered = No copy of this item is any more what was indexed.
search-item = Item { $item }
search-place = { $path }, message { $position }
search-to = to { $names }
search-to-more = to { $names } and { $count } more
search-attachments = Attachments: { $names }
search-exported = { $count ->
    [one] { $count } message was exported to { $file }.
   *[other] { $count } messages were exported to { $file }.
}
search-exported-sha256 = SHA-256 of that file: { $sha256 }
search-exported-nothing = Nothing was found, so no file was written.

custody-title = Chain of custody
custody-who = Exported by { $who } on { $at } (UTC), with Chat Connectors { $version }.
custody-asked = What was asked for:
custody-asked-everything = everything in the index
custody-words = words
custody-person = person
custody-conversation = conversation
custody-from = from day (UTC)
custody-to = to day (UTC)
custody-mailbox = mailbox
custody-items = items
custody-chain = The ledger’s chain at this moment: entry { $entry }, hash { $hash }
custody-chain-none = The ledger’s chain has no entry at this moment.
custody-count = { $count ->
    [one] { $count } message was exported.
   *[other] { $count } messages were exported.
}
custody-agrees = Every mailbox file that they were read from has the SHA-256 that the ledger keeps for it.
custody-disagrees = { $count ->
    [one] WARNING: { $count } message was read from a mailbox file that no longer has the SHA-256 that the ledger keeps for it. It is marked “changed”.
   *[other] WARNING: { $count } messages were read from mailbox files that no longer have the SHA-256 that the ledger keeps for them. They are marked “changed”.
}
custody-missing = { $count ->
    [one] WARNING: { $count } item was found and could not be read back. It is not in the export:
   *[other] WARNING: { $count } items were found and could not be read back. They are not in the export:
}
custody-file = SHA-256 of { $file }: { $sha256 }
custody-how = How to check: the SHA-256 of a message is that of its whole text with CRLF line ends, as it was delivered; for an .eml file it is that of the file. “File as it came” is the SHA-256 of the file that the site sent, which is kept as evidence.
custody-message-time = Time
custody-message-item = Item
custody-message-sha256 = SHA-256 of the message
custody-message-source = Read from
custody-message-part = SHA-256 of the mailbox file
custody-message-agrees = unchanged
custody-message-changed = changed
custody-message-evidence = File as it came

## Every day

error-schedule-absent = This computer has no scheduler that the daily start could be given to: { $program } is not there.
    .data = The connectors and their times are kept. { -safe-so-far }
    .next = Start “chat-connectors run --due” once an hour with whatever starts programs on this computer, such as cron.
error-schedule-refused = The operating system did not take the daily start. { $program } says “{ $said }”.
    .data = The connectors and their times are kept, and the start is as it was before. { -safe-so-far }
    .next = Log in to this computer as yourself, not through su or sudo, and install the start again. On a Linux server, “loginctl enable-linger” makes the system ready for it.
due-none = Nothing is due. The next start is at { $next }.
due-next = The next start is at { $next }.
due-no-schedule = No connector runs every day: none has a time.
schedule-missing = The operating system does not start anything for this home folder.
schedule-installed = The operating system starts what is due every day ({ $name }).
schedule-differs = A start is installed ({ $name }), but it is not what it should be: the program, a time or the passphrase file has changed. Install it again.
schedule-asleep = A start is written down ({ $name }), but the operating system does not act on it. Install it again.
schedule-row = { $connector }: every day at { $at }; next at { $next }.
schedule-row-due = { $connector }: every day at { $at }; due now.
schedule-linger = It starts only while you are logged in. To start it also when nobody is, run “loginctl enable-linger” once.
schedule-passphrase-file = The vault is opened by a passphrase, and nobody is there to type it. Name a file that holds it: install again with --vault-passphrase-file.

## Alerts

-alert-kept = Your chats are as they were. Alerts that could not be sent are kept, and tried again after the next run.
error-alert-none = “{ $connector }” has no alerts: it tells nobody.
    .data = { -nothing-done }
    .next = Set them up in the window, or with “chat-connectors alert set”.
error-alert-name = The server for alerts, “{ $host }”, has no address: its name is not known.
    .data = { -alert-kept }
    .next = Check how the name is written, and that this computer is online.
error-alert-refused = The server for alerts cannot be reached: nothing answers at “{ $host }”, port { $port }.
    .data = { -alert-kept }
    .next = Check name and port. If they are right, ask whoever runs that server whether it is up, and whether a firewall is in between.
error-alert-silent = The server for alerts, “{ $host }”, did not answer at port { $port } within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
    .data = { -alert-kept }
    .next = Check the port and how the line is encrypted: a server that expects TLS at once says nothing to one that does not begin it. Otherwise ask whoever runs it.
error-alert-lost = The server for alerts, “{ $host }”, port { $port }, ended the connection or does not speak the expected protocol.
    .data = { -alert-kept }
    .next = Check the port. If it is right, ask whoever runs the server what its log says.
error-alert-no-tls = The server for alerts, “{ $host }”, offers no encryption at port { $port }. Nothing was sent to it.
    .data = { -alert-kept }
    .next = Check the port: 587 is usual for STARTTLS, 465 for TLS. If it did offer encryption before, somebody may be listening on the way: ask whoever runs the network.
error-alert-untrusted = The certificate of the server for alerts, “{ $host }”, is not trusted. Nothing was sent to it.
    .data = { -alert-kept }
    .next = Check that the name is the one in the certificate, and that it has not expired. If your organisation has a certificate authority of its own, give its certificate (PEM) in the settings.
error-alert-login = The mail server “{ $host }” does not accept the user name and password.
    .data = { -alert-kept }
    .next = Enter both again. Some servers want a password made for programs, or allow signing in only with encryption.
error-alert-sender = The mail server “{ $host }” refuses the sender’s address (reply { $reply }).
    .data = { -alert-kept }
    .next = Use a sender’s address that this account may send from, and a user name if the server wants one.
error-alert-recipient = The mail server “{ $host }” refuses recipient number { $places } of { $of } (reply { $reply }).
    .data = Your chats are as they were.
    .next = Check that recipient’s address. The other recipients, if there are any, get the alerts.
error-alert-rejected = The mail server “{ $host }” refuses the e-mail (reply { $reply }).
    .data = { -alert-kept }
    .next = Ask whoever runs the server which of its rules refuses it.
error-alert-later = The server for alerts, “{ $host }”, takes nothing now (reply { $reply }).
    .data = { -alert-kept }
    .next = Wait for the next run. If it stays so, ask whoever runs the server.
error-alert-webhook = The webhook at “{ $host }” refuses the alert (status { $status }).
    .data = Your chats are as they were. This alert is not tried again.
    .next = Check the address and the signing secret. A status from 300 to 399 leads to another address: enter that one.

alert-failed = { $connector }: the import failed
alert-held = { $connector }: items are held
    .next = Open “{ $connector }” in Chat Connectors, tab Held, and add the people who are missing to the mapping. Then replay.
alert-first-success = { $connector }: the first import succeeded
    .what = { $count ->
        [one] The first { $count } e-mail was archived.
       *[other] The first { $count } e-mails were archived.
    }
    .next = You need not do anything.
alert-over-limit = { $connector }: a day is above the daily limit
alert-day-missing = { $connector }: a day is missing
alert-file-late = { $connector }: today’s file is late
alert-silent = { $connector }: the site has not been reached for days
alert-site-empty = { $connector }: the site is empty
alert-manifest-disagrees = { $connector }: the site and its list disagree
alert-disappears = { $connector }: files that are not imported leave the site
alert-expiry = { $connector }: a date is near
alert-expiry-pgp-key-expires = { $days ->
    [0] The PGP key has expired or expires today ({ $date }).
    [one] The PGP key expires tomorrow, { $date }.
   *[other] The PGP key expires in { $days } days, on { $date }.
}
    .next = Make new keys in good time (Edit connection, Make new keys) and send their files to the support of the site. The old key goes on reading old files.
alert-expiry-old-key-retires = { $days ->
    [0] Only the new SSH key is offered now (since { $date }), and the site has not accepted it yet.
    [one] From tomorrow, { $date }, only the new SSH key is offered, and the site has not accepted it yet.
   *[other] In { $days } days, from { $date }, only the new SSH key is offered, and the site has not accepted it yet.
}
    .next = Ask the support of the site whether the new key is installed, then validate the connection.
alert-expiry-host-key-changes = { $days ->
    [0] The site was to change its host key by today ({ $date }).
    [one] The site changes its host key tomorrow, { $date }.
   *[other] The site changes its host key in { $days } days, on { $date }.
}
    .next = Nothing is to be done if the expected key is right: from that day on it is accepted. Check it once more with the support of the site.
alert-test = { $connector }: a test of alerts
    .what = Somebody chose “Send a test”. Alerts of this connector arrive here.
    .next = You need not do anything.
alert-connector = Connector
alert-run = Run
alert-time = Time (UTC)
alert-look = Where to look: open “{ $connector }” under Data connectors in Chat Connectors, or type chat-connectors runs "{ $connector }".
alert-footer = Sent by Chat Connectors. Chats, names and addresses of people are never in an alert. Nobody reads answers to this message.
alert-tested-mail = The mail server accepted the test.
alert-tested-webhook = The webhook accepted the test.
alert-trouble-mail = Alerts cannot be sent by e-mail, since { $since }.
alert-trouble-webhook = Alerts cannot be posted to the webhook, since { $since }.
alert-trouble-waiting = { $count ->
    [one] { $count } alert waits, and is tried again after the next run.
   *[other] { $count } alerts wait, and are tried again after the next run.
}
alert-trouble-lost = { $count ->
    [one] { $count } alert could not be delivered, and is not tried again.
   *[other] { $count } alerts could not be delivered, and are not tried again.
}
alert-set = Alerts of “{ $connector }” are set up. “chat-connectors alert test” sends a test.
alert-off = “{ $connector }” sends no alerts any more.
alert-unencrypted = Warning: alerts go to the mail server without encryption. Everybody on the way can read and change them.

## Telegram Archiver and LivePerson

service-ice-chat = ICE Chat
service-telegram-archiver = TeleMessage
service-liveperson = 17a-4
practice-files = { $count ->
        [one] The site holds one file, made by nobody but this program.
       *[other] The site holds { $count } files, made by nobody but this program.
    }
keys-next-account = An account is signed in to with user name and password: no SSH key is needed. Give the IP address to the support of the site where it wants one; with the PGP key it may encrypt its files, and whoever reads your statements checks their signatures.
error-json-malformed = The JSON in the file is broken, or nested too deep, at byte { $offset }.
    .data = { -file-kept }
    .next = { -ask-site } to make this file again.
error-json-too-long = A conversation in the file is longer than { SIZE($limit) }, at byte { $offset }.
    .data = { -file-kept }
    .next = { -ask-site } whether this file is genuine, and to split very long conversations.
error-drop-count = The manifest counts { $said } e-mails, and the file holds { $found }. Nobody can say which are missing or too many.
    .data = { -file-kept } It is tried again at every run, also when the manifest was corrected.
    .next = { -ask-site } to send this file and its manifest again.
error-item-form = The message at byte { $offset } is not written as its format wants it.
    .data = { -item-kept }
    .next = { -ask-site } to make this message again and to send the day again.
error-item-empty = An e-mail in the file is empty.
    .data = { -item-kept }
    .next = { -ask-site } to send this e-mail again. The e-mails beside it need not be sent again.
error-item-missing = The manifest lists an e-mail that is not in the file.
    .data = It is counted as failed, and every e-mail that is there was taken in.
    .next = { -ask-site } to send the missing e-mail. When it comes, it is imported; nothing is imported twice.
error-item-size = An e-mail in the file has another size than its manifest says: it was cut or changed on the way.
    .data = { -item-kept }
    .next = { -ask-site } to send this e-mail again.
error-item-too-large = An e-mail in the file is larger than 160 MiB.
    .data = { -item-kept } The file it came in is kept.
    .next = { -ask-site } to send its attachments apart.
rung-not-needed = not needed
practice-account = The practice site has an account for you: user name { $user }, with a password of its own.

## The desktop

error-settings-file = The choices for this computer cannot be read: “{ $file }”, in or near line { $line }.
    .data = No connector and no mailbox is affected. Until then nobody’s choices are followed, but the usual ones.
    .next = Correct the file in the home folder, or remove it and choose again.
error-start-at-login = The operating system did not say or change whether this program starts at login.
    .data = Connectors and mailboxes are untouched.
    .next = Try again, or look at the programs that start at login in the settings of your desktop.
error-notification-not-shown = The desktop did not show a notification.
    .data = { -safe-so-far }
    .next = See how the connectors are on the page of data connectors, or with chat-connectors status.
tray-open = Open Chat Connectors
tray-idle = Nothing to do
tray-importing = Importing: { $connector }
tray-importing-elsewhere = Importing
tray-attention = { $count ->
    [one] { $count } connector needs your attention
   *[other] { $count } connectors need your attention
}
tray-run-now = Run now
tray-run-all = Run all now
tray-quit = Quit
told-first = { $count ->
    [one] The first import succeeded: { $count } e-mail is in its mailbox.
   *[other] The first import succeeded: { $count } e-mails are in their mailboxes.
}
    .title = { $connector }: first import
told-failed = Not everything could be imported. What was imported is safe. Open Chat Connectors to see why.
    .title = { $connector }: the import failed
told-over-limit = { $count ->
    [one] A day with { $count } item is over the daily limit and waits for your decision.
   *[other] A day with { $count } items is over the daily limit and waits for your decision.
}
    .title = { $connector }: a day is over the limit
told-held = { $count ->
    [one] { $count } item is held, because nobody in it has a mailbox.
   *[other] { $count } items are held, because nobody in them has a mailbox.
}
    .title = { $connector }: items are held
told-key-expires = { $count ->
    [one] The PGP key expires in { $count } day, on { $day }. Make a new one in time.
   *[other] The PGP key expires in { $count } days, on { $day }. Make a new one in time.
}
    .title = { $connector }: a key expires
told-key-expired = The PGP key expired on { $day }. Make a new one and send it to the support of the site.
    .title = { $connector }: a key has expired
told-key-retires = { $count ->
    [one] The old SSH key retires in { $count } day, on { $day }, and the site has not taken the new one yet.
   *[other] The old SSH key retires in { $count } days, on { $day }, and the site has not taken the new one yet.
}
    .title = { $connector }: the old key retires
told-key-retired = The old SSH key retired on { $day }, and the site has not taken the new one yet.
    .title = { $connector }: the old key has retired
told-host-key-changes = { $count ->
    [one] The site changes its host key in { $count } day, on { $day }.
   *[other] The site changes its host key in { $count } days, on { $day }.
}
    .title = { $connector }: the host key changes
told-host-key-changed = The site changes its host key from { $day } on.
    .title = { $connector }: the host key changes
told-day-missing = No file of { $day } has come.
    .title = { $connector }: a day is missing
settings-keep-running = Keep running when the window is closed
settings-notifications = Notifications
settings-yes = yes
settings-no = no

## Mailboxes on a server

error-destination-unreachable = The server of the mailboxes, “{ $host }”, cannot be reached at port { $port }.
    .data = Nothing was lost. What was not delivered is delivered by the next run.
    .next = Check the name and the port of the server, and that a firewall lets this computer through to it.
error-destination-silent = The server of the mailboxes, “{ $host }”, gave no answer within { $seconds } seconds.
    .data = Nothing was lost. What was not delivered is delivered by the next run.
    .next = Try again later. If it stays so, ask whoever runs the server.
error-destination-lost = The connection to the server of the mailboxes, “{ $host }”, broke several times.
    .data = Nothing was lost. The next run asks the server what it has, and delivers the rest.
    .next = Try again later. If it stays so, ask whoever runs the server or the network.
error-destination-protocol = “{ $host }” gave an answer that makes no sense here ({ $said }).
    .data = Nothing was lost. What was not delivered is delivered by the next run.
    .next = Check that the name and the port are those of the server of the mailboxes, and not of another one.
error-destination-no-tls = “{ $host }” offers no encryption at port { $port }.
    .data = No password and no message was sent.
    .next = Choose the kind of encryption that the server has, or ask whoever runs it to switch it on.
error-destination-untrusted = The certificate of “{ $host }” is not trusted.
    .data = No password and no message was sent.
    .next = If the organisation has a certificate authority of its own, choose its file. Otherwise ask whoever runs the server.
error-destination-sign-in = “{ $host }” does not let us in ({ $reason }).
    .data = Nothing was lost. What was not delivered is delivered by the next run.
    .next = Check the account, its password or the application’s secret, and that it may open other people’s mailboxes.
error-destination-permission = The application lacks a permission: { $missing }.
    .data = Nothing was delivered, and nothing was lost.
    .next = Have an administrator of Microsoft 365 grant it. The test of the destination shows the steps.
error-destination-throttled = “{ $host }” asks us to wait for { $seconds } seconds, which is longer than a run waits.
    .data = Nothing was lost. What was not delivered is delivered by the next run.
    .next = Nothing, unless it happens every day: then ask whoever runs the server about its limits.
error-destination-unfinished = A run to the earlier destination ({ $earlier }) was cut off, and only that one can tell what it has.
    .data = Nothing was lost, and nothing is delivered twice.
    .next = Choose the earlier destination again, run the connector once, and then change the destination.
error-destination-counts = The mailboxes took { $mailboxes } mails, and the archive { $archive }.
    .data = Both keep what they have. The items are not counted as imported.
    .next = Run the connector again. If it stays so, save the log and ask for support.
error-mailbox-unknown = The server does not have a mailbox.
    .data = Its items are kept. All other mailboxes go on.
    .next = Have the mailbox made, or map the person to another one. Then press Replay.
error-mailbox-full = A mailbox is full.
    .data = Its mails wait, and are delivered by the next run that finds room. All other mailboxes go on.
    .next = Have the mailbox given more room.
error-mailbox-closed = The server does not let us write to a mailbox.
    .data = Its mails wait, and are delivered by the next run that may. All other mailboxes go on.
    .next = Have the account or application given access to the mailbox.
error-mail-too-large = A mail is too large for the server, even without its attachments.
    .data = The mail waits. All others go on.
    .next = Have the server’s limit for one mail raised.
error-mail-refused = The server refuses a mail.
    .data = The mail waits, and is tried again by each run. All others go on.
    .next = Save the log and ask whoever runs the server.
error-evidence-unreachable = The evidence store “{ $host }” cannot be reached.
    .data = Nothing was lost. Files that were fetched stay on this computer until the store has them.
    .next = Check the address of the store, and that a firewall lets this computer through to it. If it is gone for good, leave it in the terminal: chat-connectors evidence local --leave-behind.
error-evidence-sign-in = The evidence store “{ $host }” does not let us in.
    .data = Nothing was lost. Files that were fetched stay on this computer until the store has them.
    .next = Check the key, the shared access signature or the application, and that it may read and write blobs. If it is gone for good, leave it in the terminal: chat-connectors evidence local --leave-behind.
error-evidence-container = The evidence store has no container “{ $container }”.
    .data = Nothing was lost. Files that were fetched stay on this computer until the store has them.
    .next = Have the container made, or correct its name. If it is gone for good, leave it in the terminal: chat-connectors evidence local --leave-behind.
error-evidence-differs = The evidence store holds other bytes of { $file } than those that were fetched.
    .data = Those bytes are not used. A copy of the file that is on this computer stays here.
    .next = Nothing there is overwritten. Find out who or what wrote it, and take it away or put back the right file: the next run goes on with it. If it is gone for good, leave it in the terminal: chat-connectors evidence local --leave-behind.

# The terminal's words of a destination.
place-of-organisation = The whole organisation, and every connector that says nothing else:
place-own = { $connector } has a destination of its own:
place-follows = { $connector } uses what the organisation uses:
place-followed-by = { "  " }used by { $connector }
place-not-followed-by = { "  " }not used by { $connector }: it has its own
place-kind = Where the mailboxes live
place-kind-archive = this computer’s archive
place-kind-imap = IMAP server
place-kind-graph = Microsoft 365
place-server = Server
place-security = Encryption
place-security-tls = TLS from the start
place-security-starttls = STARTTLS
place-security-none = none: passwords and chats go in the clear
place-ca = Certificate authority
place-ca-own = one of the organisation’s own; no other is trusted
place-sign-in = Signs in as
place-sign-in-master = master user of the server
place-sign-in-proxy = account that acts for each mailbox
place-sign-in-oauth = application (OAuth)
place-user = Account
place-login = Name of a mailbox there
place-tenant = Directory (tenant)
place-client = Application (client)
place-authority = Signs in at
place-method = How a mail gets in
place-method-create = created from its parts (v1.0)
place-method-import-mime = imported as it is (beta)
place-keep-eml = The mail itself attached as EML
place-password = Password
place-client-secret = Secret of the application
place-certificate = Certificate of the application
place-secret-stored = stored
place-secret-missing = missing
place-secret-unknown = in the vault, which was not opened
place-also-archive = Also in this computer’s archive
place-moved = { $connector }: what was delivered stays where it is, and nothing is delivered twice. What is new goes to the new destination from the next run on.
place-moved-open = { $count ->
    [one] { $connector }: { $count } e-mail that was not delivered yet goes to the new destination.
   *[other] { $connector }: { $count } e-mails that were not delivered yet go to the new destination.
}
place-moved-begun = { $count ->
    [one] { $connector }: a run that was cut off had begun to deliver { $count } e-mail, and only the earlier destination can tell whether it has it. Choose that one again, run the connector once, and then move it.
   *[other] { $connector }: a run that was cut off had begun to deliver { $count } e-mails, and only the earlier destination can tell which it has. Choose that one again, run the connector once, and then move it.
}
place-test-subject = Test of Chat Connectors
place-test-text = This e-mail tests whether Chat Connectors can deliver to this mailbox. It holds no message of anybody, and can be deleted.
place-tested = A test mail was written into “{ $folder }” of { $mailbox }, and taken away again.
place-tested-left = A test mail was written into “{ $folder }” of { $mailbox }. It could not be taken away again: delete it there.
place-tested-archive = This computer’s archive can be written to. No test mail was left in it: its files are never changed.
place-no-application = This destination has no application: there are no permissions to look at.
place-granted = Granted
place-missing = Missing
place-step-open = Sign in at https://entra.microsoft.com as an administrator of { $tenant }, and open App registrations, { $client }.
place-step-add = Under API permissions, add as application permission: { $permission }.
place-step-consent = Grant admin consent, wait some minutes, and test again.
rung-destination = Mailboxes
summary-refused = Refused by the mailbox (waits)
summary-late = Delivered later
summary-missing-mailboxes = Mailboxes that are not there
refused-next = { $count ->
    [one] { $count } e-mail waits for a mailbox that did not take it, and is tried again by each run. “{ $command }” tells which and why.
   *[other] { $count } e-mails wait for mailboxes that did not take them, and are tried again by each run. “{ $command }” tells which and why.
}
place-waiting = { $count ->
    [one]   { $mailbox }: { $count } e-mail waits since { $since }. { $why }
   *[other]   { $mailbox }: { $count } e-mails wait since { $since }. { $why }
}

# What an administrator of Microsoft 365 does with commands. PowerShell, groups and names of permissions are Microsoft’s.
destination-steps-by-commands = With commands in PowerShell (Exchange can open some mailboxes alone, and a browser cannot):
destination-steps-register = Register an application at https://entra.microsoft.com, App registrations: its directory (tenant) and application (client) ids go into the destination. Under Certificates & secrets, upload a certificate or make a secret.
destination-steps-connect = Sign in to { $tenant } as an administrator, and find the application { $client }.
destination-steps-consent-graph = To open all mailboxes: grant Mail.ReadWrite. To open only some, leave this step out, and take the permission away if it was granted: it would count as well.
destination-steps-consent-import = Grant both permissions that importing needs. It opens all mailboxes.
destination-steps-consent-imap = Grant IMAP.AccessAsApp. By itself it opens no mailbox.
destination-steps-exchange = Make the application known to Exchange.
destination-steps-scope = To open only some mailboxes: those of a group, “Chat mailboxes” here. The last command tells whether it may open one of them; a change can take two hours.
destination-steps-mailboxes = Give the application each mailbox, here those of the group “Chat mailboxes”, and switch IMAP on for them.
dialog-certificate = Choose a certificate
## Evidence store

evidence-kept-here = Encrypted files are kept on this computer, in staging/evidence.
evidence-kept-away = Encrypted files are kept in the container “{ $container }” of the storage account “{ $account }”, { $how }.
evidence-by-account-key = with the account’s key
evidence-by-sas = with a shared access signature
evidence-by-client-credentials = with an application of Microsoft Entra ID
evidence-waiting = { $count ->
        [one] One encrypted file is
       *[other] { $count } encrypted files are
    } kept on this computer, and not yet in the evidence store. The next run tries again.
evidence-brought = { $count ->
        [one] One encrypted file was
       *[other] { $count } encrypted files were
    } brought back to this computer. What the container has stays there.
evidence-left-behind = { $count ->
        [one] One encrypted file is
       *[other] { $count } encrypted files are
    } only in the container that was left. To read them again, choose it again.
evidence-works = The evidence store works: a test file was put, and read back unchanged.
evidence-test-stays = The test file could not be taken away. Imports never take one away.
evidence-not-listed = Files cannot be listed there. Imports do without; to check everything, the access must also allow listing.
