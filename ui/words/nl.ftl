### De woorden van de programma's en van het venster, in het Nederlands.
### Gekozen woorden: connector = connector (niet: verbindingslijn); site = site; mailbox = postvak; item = item;
### key = sleutel (nooit: toets); passphrase = wachtwoordzin; host key = hostsleutel; firm code = firmacode (niet: vaste code);
### mapping = toewijzing; held = in de wacht; ledger = logboek; vault = kluis; run = uitvoering.

-nothing-done = Er is niets opgehaald, geïmporteerd of gewijzigd.
-file-kept = Uit dit bestand is niets geïmporteerd. Het bestand wordt bewaard zoals het binnenkwam en de andere bestanden gaan door.
-item-kept = Dit bericht is niet geïmporteerd. Het telt als mislukt en behoudt zijn plaats, en de andere berichten gaan door.
-safe-so-far = Wat al geïmporteerd was, is veilig. Niets wordt twee keer geïmporteerd.
-csv-kept = Het toewijzingsbestand is niet overgenomen. De eerdere toewijzing blijft gelden.
-resend = en deze dag opnieuw te sturen

## Instellingen

error-setting-invalid = De instelling “{ $setting }” ontbreekt of is zo niet bruikbaar.
    .data = { -nothing-done }
    .next = Verbeter deze instelling en probeer het opnieuw.
error-connector-file = Het connectorbestand “{ $file }” kan niet worden gelezen. De fout staat in of bij regel { $line }.
    .data = { -nothing-done }
    .next = Verbeter het bestand en voeg de connector opnieuw toe.
error-connector-exists = Er is al een connector met de naam “{ $connector }”.
    .data = De bestaande connector is niet gewijzigd.
    .next = Kies een andere naam of verwijder de bestaande connector.
error-connector-unknown = Er is geen connector met de naam “{ $connector }”.
    .data = { -nothing-done }
    .next = Controleer de spelling. “chat-connectors connector list” toont alle namen.
error-connector-changed = De connector “{ $connector }” is elders gewijzigd terwijl u hem hier wijzigde.
    .data = Uw wijzigingen zijn niet opgeslagen. De wijzigingen van elders blijven.
    .next = Kies Annuleren en daarna opnieuw Verbinding bewerken: de pagina toont dan hoe de connector nu is.
error-input-unreadable = Het bestand “{ $file }” kan niet worden gelezen.
    .data = { -nothing-done }
    .next = Controleer of het bestand bestaat, of u het mag openen en of geen ander programma het bezet houdt.
error-profile-invalid = Het indelingsprofiel heeft een fout in of bij regel { $line }.
    .data = { -nothing-done }
    .next = Verbeter het profiel en test het opnieuw.

## Het CSV-bestand voor gebruikerstoewijzing

error-csv-header = Rij { $row } van het toewijzingsbestand noemt niet de twee kolommen die nodig zijn.
    .data = { -csv-kept }
    .next = Geef het bestand een eerste rij met beide kolomnamen, zoals in de sjabloon die u kunt downloaden.
error-csv-key-empty = In rij { $row }, kolom { $column }, ontbreekt de ImId of het mobiele nummer.
    .data = { -csv-kept }
    .next = Vul deze cel in of verwijder de rij.
error-csv-key-double = De ImId of het mobiele nummer in rij { $row }, kolom { $column }, staat al in rij { $first_row } met een ander postvak.
    .data = { -csv-kept }
    .next = Behoud de juiste rij en verwijder de andere.
error-csv-mailbox = In rij { $row }, kolom { $column }, staat geen geldig postvakadres.
    .data = { -csv-kept }
    .next = Zet het volledige e-mailadres van het postvak in deze cel.
error-csv-not-used = De personen van deze connector worden automatisch toegewezen op basis van de adressen in de berichten. Er wordt geen toewijzingsbestand gebruikt.
    .data = Er is niets gewijzigd.
    .next = Laat het toewijzingsbestand weg.
error-csv-quote = In rij { $row }, kolom { $column }, wordt een aanhalingsteken geopend dat nergens wordt gesloten.
    .data = { -csv-kept }
    .next = Verwijder het aanhalingsteken of voeg het ontbrekende toe.
error-csv-field = De tekst in rij { $row }, kolom { $column }, is te lang: een cel mag hoogstens 320 bytes bevatten.
    .data = { -csv-kept }
    .next = Kort deze cel in. Misschien staat er tekst in die in andere cellen hoort.
error-csv-too-large = Het toewijzingsbestand is te groot: de grens is { $limit }.
    .data = { -csv-kept }
    .next = Controleer of dit het juiste bestand is. Zo ja, verwijder dan personen die niet meer chatten.

## Sleutels en geheimen

error-key-unreadable = De sleutel voor “{ $setting }” kan niet worden gelezen.
    .data = De sleutel is niet overgenomen. { -nothing-done }
    .next = Plak of kies de hele sleutel, met de eerste en de laatste regel. Helpt dat niet, vraag dan de maker van de sleutel om een nieuwe export.
error-key-is-public = De sleutel voor “{ $setting }” is een openbare sleutel. Hier is de privésleutel nodig.
    .data = De sleutel is niet overgenomen. { -nothing-done }
    .next = Kies de privésleutel van hetzelfde paar. De eerste regel daarvan bevat de woorden PRIVATE KEY.
error-key-unsupported = { $form ->
        [dsa] De sleutel voor “{ $setting }” is een DSA-sleutel. Sites accepteren zulke sleutels niet meer.
        [security-key] De sleutel voor “{ $setting }” heeft een fysieke beveiligingssleutel nodig die iemand bij elke aanmelding aanraakt. Dit programma meldt zich zelfstandig aan.
        [cipher] De sleutel voor “{ $setting }” is versleuteld op een manier die dit programma niet kan openen.
        [ssh1] De sleutel voor “{ $setting }” hoort bij SSH-versie 1, die geen site meer accepteert.
       *[other] De sleutel voor “{ $setting }” is van een soort die dit programma niet kan openen.
    }
    .data = De sleutel is niet overgenomen. { -nothing-done }
    .next = { $form ->
        [cipher] Vraag de maker van de sleutel om een kopie van het bestand om te zetten met “ssh-keygen -p -f” en de naam van de kopie. Kies daarna die kopie.
        [dsa] Maak een nieuw sleutelpaar, RSA met 4096 bits of Ed25519, en vraag de ondersteuning van de site om het openbare deel te installeren.
        [security-key] Maak een nieuw sleutelpaar, RSA met 4096 bits of Ed25519, en vraag de ondersteuning van de site om het openbare deel te installeren.
        [ssh1] Maak een nieuw sleutelpaar, RSA met 4096 bits of Ed25519, en vraag de ondersteuning van de site om het openbare deel te installeren.
       *[other] Vraag de maker van de sleutel om een nieuwe export: een SSH-sleutel als OpenSSH of PKCS#8, een PGP-sleutel als tekst (.asc).
    }
error-key-is-other-kind = { $kind ->
        [ssh] De sleutel voor “{ $setting }” is een SSH-sleutel. Hier is een PGP-sleutel nodig.
       *[pgp] De sleutel voor “{ $setting }” is een PGP-sleutel. Hier is een SSH-sleutel nodig.
    }
    .data = De sleutel is niet overgenomen. { -nothing-done }
    .next = Zet elke sleutel in zijn eigen veld: met de SSH-sleutel meldt dit programma zich aan bij de site, met de PGP-sleutel ontsleutelt het de bestanden.
error-known-hosts-none = Het bestand “{ $file }” bevat geen sleutel voor “{ $host }”.
    .data = De hostsleutels die u eerder hebt geaccepteerd, blijven gelden.
    .next = Controleer de SFTP-URL en de SFTP-poort, of kies het bestand known_hosts van een computer die al verbinding maakt met deze site.
error-vault-locked = De kluis met wachtwoorden en sleutels kan hier niet worden geopend: deze computer heeft geen sleutelbos en er is geen bestand met de wachtwoordzin van de kluis opgegeven.
    .data = De kluis is onaangeroerd. { -nothing-done }
    .next = Meld u aan op het bureaublad, of geef het bestand met de wachtwoordzin op in CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE.
error-vault-passphrase = Deze wachtwoordzin opent de kluis met wachtwoorden en sleutels niet.
    .data = De kluis is onaangeroerd. { -nothing-done }
    .next = Gebruik de wachtwoordzin waarmee de kluis is gemaakt.
error-vault-damaged = De kluis met wachtwoorden en sleutels is beschadigd.
    .data = De postvakken en de lijst van wat geïmporteerd is, zijn niet getroffen.
    .next = Zet het bestand vault.age terug vanaf een back-up. Is die er niet, voer de wachtwoorden en sleutels dan opnieuw in.
error-secret-missing = De kluis bevat het geheim “{ $secret }” niet.
    .data = { -nothing-done }
    .next = Voer het opnieuw in bij de instellingen van de connector.

## De weg naar de site

error-name-not-found = Er is geen computer met de naam “{ $host }” gevonden.
    .data = Er is niets verzonden. { -safe-so-far }
    .next = Controleer de spelling van de SFTP-URL en het netwerk van deze computer. Zijn beide goed, vraag dan de ondersteuning van de site om het adres.
    .support = Wij vinden geen adres voor de hostnaam { $host }. Wilt u ons de huidige hostnaam van onze SFTP-site laten weten?
error-network-unreachable = Deze computer kan “{ $host }” niet bereiken: het netwerk heeft geen route daarheen.
    .data = Er is niets verzonden. { -safe-so-far }
    .next = Controleer of deze computer met uw netwerk is verbonden, en vraag uw netwerkafdeling of deze computer de site mag bereiken.
error-connection-refused = “{ $host }” is bereikt, maar op poort { $port } antwoordt niets.
    .data = Er is niets verzonden. { -safe-so-far }
    .next = Controleer de SFTP-poort. Vraag de ondersteuning van de site of de site in bedrijf is.
    .support = Uw server weigert verbindingen op { $host }, poort { $port }. Wilt u controleren of de SFTP-dienst draait en of dit de juiste poort is?
error-connection-timed-out = “{ $host }” antwoordde op poort { $port } niet binnen { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } seconden
    }.
    .data = Er is niets verzonden. { -safe-so-far }
    .next = Meestal laat de site deze computer nog niet toe. Vraag de ondersteuning van de site of het IP-adres van deze computer op hun lijst van toegestane adressen staat, en uw eigen netwerkafdeling of poort { $port } open is.
    .support = Wij krijgen geen antwoord van { $host }, poort { $port }. Wilt u controleren of onze adressen op uw lijst van toegestane adressen staan?
error-connection-lost = De verbinding met “{ $host }” is verbroken en kwam niet terug.
    .data = Een bestand dat maar deels is opgehaald, wordt niet gebruikt. { -safe-so-far }
    .next = U hoeft niets te doen: de volgende uitvoering gaat daar verder. Gebeurt het vaak, vraag dan uw netwerkafdeling.
error-download-too-slow = “{ $host }” stuurde een bestand zo langzaam dat het na { $minutes } minuten nog niet compleet was.
    .data = Wat is aangekomen, is bewaard en wordt pas gebruikt als het bestand compleet is. { -safe-so-far }
    .next = U hoeft niets te doen: de volgende uitvoering gaat daar verder. Gebeurt het opnieuw, vraag dan uw netwerkafdeling hoe snel de lijn naar de site is.
error-not-ssh = Wat op “{ $host }”, poort { $port }, antwoordt, is geen SFTP-site: het spreekt geen SSH.
    .data = Er is geen wachtwoord verzonden. { -safe-so-far }
    .next = Controleer de SFTP-URL en de SFTP-poort. Een webserver of een proxy antwoordt op deze manier.
    .support = Wat op { $host }, poort { $port }, antwoordt, spreekt geen SSH. Wilt u ons de juiste hostnaam en poort van onze SFTP-site laten weten?
error-ssh-closed = “{ $host }” nam de verbinding op poort { $port } aan en sloot die meteen weer.
    .data = Er is geen wachtwoord verzonden. { -safe-so-far }
    .next = Meestal laat de site deze computer nog niet toe of heeft hij op dit moment te veel verbindingen. Probeer het over enkele minuten opnieuw. Mislukt het weer, vraag dan de ondersteuning van de site of het IP-adres van deze computer op hun lijst van toegestane adressen staat.
    .support = Uw server op { $host }, poort { $port }, sluit onze verbinding meteen. Wilt u controleren of onze adressen op uw lijst van toegestane adressen staan en of uw limiet voor verbindingen niet is bereikt?
error-ssh-silent = “{ $host }” nam de verbinding op poort { $port } aan en stuurde daarna niets gedurende { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } seconden
    }.
    .data = Er is geen wachtwoord verzonden. { -safe-so-far }
    .next = Controleer de SFTP-poort. Is die goed, dan houdt misschien een firewall onderweg het antwoord tegen: vraag het uw netwerkafdeling en daarna de ondersteuning van de site.
    .support = Uw server op { $host }, poort { $port }, neemt onze verbinding aan, maar stuurt geen SSH-begroeting. Wilt u de SFTP-dienst en uw firewall controleren?
error-ssh-handshake = Wat op “{ $host }”, poort { $port }, antwoordt, kan met dit programma geen veilige SSH-verbinding afspreken.
    .data = Er is geen wachtwoord verzonden. { -safe-so-far }
    .next = Controleer de SFTP-poort. Is die goed, vraag dan de ondersteuning van de site welke SSH-algoritmen de site aanbiedt.
    .support = Wij kunnen met { $host }, poort { $port }, geen SSH-algoritmen afspreken. Wilt u ons laten weten welke algoritmen voor sleuteluitwisseling, hostsleutel en versleuteling uw server aanbiedt?
error-sftp-refused = De site liet ons binnen, maar biedt voor deze firmacode geen bestandsoverdracht (SFTP) aan.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Vraag de ondersteuning van de site om SFTP voor uw firmacode aan te zetten.
    .support = Wij kunnen ons aanmelden, maar SFTP is niet beschikbaar voor onze firmacode. Wilt u het aanzetten?
error-folder-unreadable = De map op de site (“{ $path }”) is er niet of mag niet worden bekeken.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Vraag de ondersteuning van de site in welke map uw chatbestanden staan.
    .support = Wij kunnen ons aanmelden, maar onze map ({ $path }) niet bekijken. Wilt u ons laten weten in welke map onze chatbestanden staan, en ons toestaan die te bekijken?
error-file-unreadable = Het bestand “{ $file }” op de site kan niet worden gelezen.
    .data = Van dit bestand is niets opgehaald. De andere bestanden gaan door.
    .next = De volgende uitvoering probeert het opnieuw. Mislukt die ook, vraag dan de ondersteuning van de site om dit bestand leesbaar te maken.
    .support = Wij zien het bestand { $file } in de lijst, maar kunnen het niet lezen. Wilt u ons toestaan het te lezen?
error-host-key-unknown = Met “{ $host }” wordt voor het eerst contact gemaakt. De vingerafdruk van de hostsleutel is { $seen }.
    .data = Er is geen wachtwoord verzonden.
    .next = Vergelijk deze vingerafdruk met die van de ondersteuning van de site. Accepteer hem alleen als ze gelijk zijn.
    .support = Uw server { $host } toont de hostsleutel { $seen }. Wilt u ons laten weten of deze vingerafdruk klopt?
error-host-key-changed = “{ $host }” toont een andere hostsleutel dan u hebt geaccepteerd. Misschien doet iemand zich voor als de site. Gezien: { $seen }. Geaccepteerd: { $accepted }.
    .data = De verbinding is verbroken voordat er een wachtwoord was verzonden. { -safe-so-far }
    .next = Accepteer de nieuwe sleutel nog niet. Bel de ondersteuning van de site op een nummer dat u al kent en vraag of zij de sleutel hebben gewijzigd.
    .support = Uw server { $host } toont de hostsleutel { $seen }. Wij kennen { $accepted }. Wilt u ons laten weten of u de sleutel hebt gewijzigd, sinds wanneer, en welke vingerafdruk klopt?
error-host-key-revoked = “{ $host }” toont een hostsleutel die is ingetrokken: { $seen }. Een site die deze sleutel toont, is niet te vertrouwen.
    .data = De verbinding is verbroken voordat er een wachtwoord was verzonden. { -safe-so-far }
    .next = Bel de ondersteuning van de site op een nummer dat u al kent en vraag naar de vingerafdruk van de hostsleutel die nu geldt.
    .support = Uw server { $host } toont de hostsleutel { $seen }, die bij ons als ingetrokken bekend staat. Wilt u ons laten weten welke hostsleutel nu geldt, met de vingerafdruk?
error-host-key-certificate = “{ $host }” toont een hostcertificaat in plaats van een hostsleutel. Dit programma accepteert geen hostcertificaten.
    .data = De verbinding is verbroken voordat er een wachtwoord was verzonden. { -safe-so-far }
    .next = Vraag de ondersteuning van de site om naast het certificaat een gewone hostsleutel aan te bieden en u de vingerafdruk daarvan te geven.
    .support = Uw server { $host } toont een hostcertificaat. Wilt u daarnaast een gewone hostsleutel aanbieden en ons de vingerafdruk daarvan laten weten?
error-key-refused = De site accepteert onze SSH-sleutel met vingerafdruk { $fingerprint } niet.
    .data = Er is geen wachtwoord verzonden. { -safe-so-far }
    .next = Vraag de ondersteuning van de site of zij uw openbare SSH-sleutel voor deze firmacode hebben geïnstalleerd, en controleer de firmacode. Bij de sleutels van deze app is dat het bestand ssh_key.pub.
    .support = Uw server accepteert onze SSH-sleutel { $fingerprint } niet. Wilt u controleren of het openbare deel daarvan voor onze firmacode is geïnstalleerd?
error-password-refused = De site accepteert het wachtwoord niet.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Voer het wachtwoord opnieuw in. Probeer het niet vaak: sommige sites blokkeren het account. Klopt het, vraag dan de ondersteuning van de site om een nieuw wachtwoord.
    .support = Uw server accepteert ons wachtwoord niet. Wilt u controleren of ons account is geblokkeerd? Zo niet, wilt u ons dan op een veilige manier een nieuw wachtwoord geven?
error-password-expired = Het wachtwoord klopt, maar het is verlopen: de site vraagt om een nieuw wachtwoord.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Vraag de ondersteuning van de site om een nieuw wachtwoord en voer het in bij de instellingen van de connector.
    .support = Ons wachtwoord is verlopen. Wilt u ons op een veilige manier een nieuw wachtwoord geven, zo mogelijk een dat niet verloopt?
error-too-many-attempts = De site heeft de verbinding verbroken na te veel pogingen om aan te melden.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Wacht enkele minuten, controleer het wachtwoord en probeer het nog één keer. Mislukt het weer, vraag dan de ondersteuning van de site of het account is geblokkeerd.
    .support = Uw server verbreekt onze verbinding na te veel pogingen om aan te melden. Wilt u controleren of ons account is geblokkeerd?
error-authentication-wanted = De site vraagt om { $wanted ->
        [password] een wachtwoord, maar dat is niet opgegeven
        [publickey] een SSH-sleutel, maar die is niet opgegeven
        [keyboard-interactive] antwoorden die alleen een mens kan typen
       *[other] een soort aanmelding die deze connector niet heeft ({ $wanted })
    }.
    .data = Er is niets opgehaald. { -safe-so-far }
    .next = Vul de instellingen aan, of vraag de ondersteuning van de site om aanmelding met SSH-sleutel en wachtwoord toe te staan.
    .support = { $wanted ->
        [password] Uw server vraagt om een wachtwoord, en dat hebben wij niet. Wilt u ons er op een veilige manier een geven?
        [publickey] Uw server vraagt om een SSH-sleutel. Wilt u ons laten weten of onze openbare sleutel voor onze firmacode is geïnstalleerd?
       *[other] Uw server vraagt om aanmelding via { $wanted }. Wij melden ons aan zonder dat er iemand bij is, met een SSH-sleutel en een wachtwoord. Wilt u dat voor onze firmacode toestaan?
    }

## Versleutelde bestanden

error-wrong-key = Het bestand is versleuteld voor een andere sleutel (bestand: { $file_keys }; de onze: { $own_keys }).
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om voor uw PGP-sleutel { $own_keys } te versleutelen { -resend }.
    .support = Het nieuwste bestand is versleuteld voor een andere sleutel ({ $file_keys }). Wilt u onze bestanden voor onze PGP-sleutel ({ $own_keys }) versleutelen en die dag opnieuw sturen?
error-wrong-passphrase = De wachtwoordzin opent de privésleutel voor “{ $setting }” niet.
    .data = { -nothing-done }
    .next = Voer de wachtwoordzin van deze sleutel opnieuw in. Let op hoofdletters.
error-key-expired = Onze PGP-sleutel { $fingerprint } is verlopen op { $expired }. Hij ontsleutelt nog, maar de site kan ophouden ervoor te versleutelen.
    .data = Bestanden die ervoor zijn versleuteld, blijven leesbaar.
    .next = Maak een nieuwe sleutel of voeg er een toe, en stuur het openbare deel naar de ondersteuning van de site. Bewaar de oude sleutel: oudere bestanden hebben die nodig.
error-key-revoked = Onze PGP-sleutel { $fingerprint } is ingetrokken. Hij ontsleutelt nog, maar niemand zou er nog voor moeten versleutelen.
    .data = Bestanden die ervoor zijn versleuteld, blijven leesbaar.
    .next = Maak een nieuwe sleutel of voeg er een toe, en stuur het openbare deel naar de ondersteuning van de site. Bewaar de oude sleutel: oudere bestanden hebben die nodig.
error-password-encrypted = Het bestand is versleuteld met een wachtwoord en niet met uw sleutel.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om voor uw openbare PGP-sleutel te versleutelen { -resend }.
    .support = Het nieuwste bestand is versleuteld met een wachtwoord. Wilt u onze bestanden voor onze openbare PGP-sleutel versleutelen en die dag opnieuw sturen?
error-incomplete = Het bestand houdt te vroeg op, na { SIZE($bytes) }.
    .data = { -file-kept }
    .next = Misschien was het nog onderweg naar de site: de volgende uitvoering haalt het opnieuw op. Mislukt die ook, vraag dan de ondersteuning van de site om het opnieuw te sturen.
    .support = Het nieuwste bestand houdt te vroeg op, na { $bytes } bytes. Wilt u het opnieuw sturen?
error-altered = Het bestand is gewijzigd nadat het versleuteld was, onderweg of waar het lag.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om dit bestand opnieuw te sturen en meld dat de integriteitscontrole mislukte.
    .support = De integriteitscontrole van het nieuwste bestand mislukt: het is gewijzigd nadat het versleuteld was. Wilt u controleren waar het wordt opgeslagen, en het opnieuw sturen?
error-unprotected = Het bestand is niet beveiligd tegen wijziging, dus niemand kan zien of het echt is.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om met integriteitsbescherming (MDC) te versleutelen { -resend }.
    .support = Het nieuwste bestand is zonder integriteitsbescherming versleuteld. Wilt u met die bescherming (MDC) versleutelen en die dag opnieuw sturen?
error-encryption-unsupported = Het bestand is versleuteld op een manier die dit programma niet kan lezen (de OCB-pakketten van GnuPG).
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om precies zo te versleutelen als uw openbare PGP-sleutel aangeeft, of om AEAD/OCB uit te zetten, { -resend }.
    .support = Het nieuwste bestand is versleuteld met de OCB-pakketten van GnuPG, die wij niet kunnen lezen. Wilt u zonder AEAD/OCB versleutelen en die dag opnieuw sturen?
error-not-encrypted = Het bestand is niet met PGP versleuteld en deze connector neemt alleen versleutelde bestanden aan.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site waarom dit bestand niet versleuteld is.
    .support = Het nieuwste bestand is niet versleuteld. Wilt u al onze bestanden voor onze openbare PGP-sleutel versleutelen?
error-expands-too-much = Het bestand wordt uitgepakt groter dan de grens ({ $limit }). Zo zien bestanden eruit die schade moeten aanrichten.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site hoe groot deze dag is en, als het bestand echt is, om het te splitsen.
error-evidence-changed = Het bewaarde versleutelde bestand “{ $file }” is niet meer wat is opgehaald.
    .data = Het wordt niet gebruikt. De postvakken zijn niet getroffen.
    .next = Zoek uit wie of wat het heeft gewijzigd en zet het terug vanaf een back-up. Bewaar dit bericht als bewijs.

## Inhoud

error-format-unknown = Het bestand heeft een onbekende indeling. Het begint met “{ $root }”.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site welke indeling zij leveren. Daarvoor kan een indelingsprofiel worden gemaakt zonder nieuwe versie van dit programma.
    .support = Wij kennen de indeling van het nieuwste bestand niet. Het begint met “{ $root }”. Wilt u ons laten weten in welke exportindeling u onze chats levert?
error-xml-malformed = De XML in het bestand is bij byte { $offset } kapot.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om dit bestand opnieuw te maken.
    .support = De XML in het nieuwste bestand is bij byte { $offset } kapot. Wilt u het bestand opnieuw maken?
error-xml-doctype = Het bestand geeft bij byte { $offset } een documenttype op. Chatbestanden hebben dat nooit nodig en het kan schade aanrichten.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om het bestand zonder documenttype (DOCTYPE).
error-xml-too-deep = De XML in het bestand heeft bij byte { $offset } meer dan { $limit } niveaus.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site of dit bestand echt is.
error-xml-too-long = Een bericht of een tag in het bestand is bij byte { $offset } langer dan { SIZE($limit) }.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site of dit bestand echt is en om zeer lange berichten te splitsen.
error-archive-damaged = Het gecomprimeerde bestand, of dat in het versleutelde bestand, is beschadigd.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om dit bestand opnieuw te maken.
    .support = Het gecomprimeerde bestand in het nieuwste versleutelde bestand is beschadigd. Wilt u het opnieuw maken?
error-item-time = Het bericht bij byte { $offset } heeft geen leesbare tijd.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om de tijd van dit bericht te verbeteren { -resend }.
error-item-sender = Het bericht bij byte { $offset } vermeldt niet wie het heeft gestuurd.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om dit bericht aan te vullen { -resend }.
error-item-text = Het bericht bij byte { $offset } bevat bytes die geen tekst zijn.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om dit bericht te verbeteren { -resend }.

## Deze computer

error-disk-full = { $files ->
        [none] De schijf kan geen bestand meer bevatten, hoewel er { SIZE($free) } vrij is: er zijn geen inodes meer.
       *[some] De schijf is vol: er is { SIZE($free) } vrij.
    }
    .data = { -safe-so-far }
    .next = Maak ruimte en start de uitvoering opnieuw. Zij gaat verder waar zij was gestopt.
error-disk-failed = De schijf meldde een fout, of een bestand mag niet worden geschreven.
    .data = { -safe-so-far }
    .next = Controleer of er in de map geschreven mag worden en of de schijf in orde is. Probeer het daarna opnieuw.
error-clock-wrong = De klok van deze computer geeft { $clock } aan, maar het nieuwste bestand op de site is van { $file_time }.
    .data = { -safe-so-far }
    .next = Zet de klok van deze computer gelijk, het liefst met een tijdserver. De dagelijkse uitvoeringen en de tijden in het logboek hangen ervan af.
error-archive-altered = Het gearchiveerde bestand “{ $part }” is niet meer wat is geschreven.
    .data = Het bestand is gelaten zoals het is. Alle andere bestanden kunnen nog worden gecontroleerd.
    .next = Zoek uit wie of wat het heeft gewijzigd en zet het terug vanaf een back-up. Bewaar dit bericht als bewijs.
error-ledger-damaged = Het logboek waarin staat wat geïmporteerd is, kan niet worden gelezen.
    .data = De postvakken zijn niet getroffen. Er wordt niets geïmporteerd zolang het logboek niet leesbaar is, zodat niets twee keer komt.
    .next = Zet het bestand ledger.db terug vanaf een back-up.
error-ledger-newer = Het logboek is geschreven door een nieuwere versie van dit programma (versie { $version }).
    .data = { -nothing-done }
    .next = Installeer de nieuwere versie van dit programma opnieuw.
error-already-running = Sinds { $since } is er al een uitvoering bezig (proces { $pid }).
    .data = Die gaat ongestoord door. Deze heeft niets gedaan.
    .next = Wacht tot die klaar is.
error-cancelled = De uitvoering is gestopt omdat iemand daarom vroeg.
    .data = { -safe-so-far }
    .next = Start de uitvoering opnieuw wanneer u wilt. Zij gaat verder waar zij was gestopt.
error-internal = Het programma maakte zelf een fout (bij { $where }).
    .data = { -safe-so-far }
    .next = Start de uitvoering opnieuw. Gebeurt het weer, stuur het log dan naar de makers van dit programma. Er staan geen berichtteksten in.

## Een uitvoering

stage-connecting = Verbinding maken met de site
stage-waiting = Een minuut wachten tot de nieuwste bestanden compleet zijn
stage-downloading = Bestanden ophalen
stage-verifying = Controleren of de bestanden ongeschonden zijn
stage-reading = Berichten lezen en personen toewijzen
stage-writing = E-mails schrijven
stage-publishing = E-mails in de postvakken zetten

outcome-succeeded = De uitvoering is geslaagd.
outcome-succeeded-with-held = De uitvoering is geslaagd. Enkele items staan in de wacht omdat er niemand aan is toegewezen.
outcome-over-limit = De uitvoering is klaar. Eén dag heeft meer items dan de daglimiet toestaat: van die dag is nog niets geïmporteerd, en er gaat niets verloren.
outcome-failed = De uitvoering is mislukt.
outcome-cancelled = De uitvoering is geannuleerd.
outcome-dry-run = Dit was een proefuitvoering: er is niets geïmporteerd.

summary-title = Uitvoering { $run } van { $connector }
summary-files = Bestanden
summary-available-from-source = Items beschikbaar in de bron
summary-available-for-import = Beschikbaar voor import
summary-imported = Geïmporteerd
summary-partially-imported = Gedeeltelijk geïmporteerd
summary-skipped = Overgeslagen (dubbel)
summary-failed = Mislukt
summary-held = In de wacht
summary-waiting = Nog niet geïmporteerd
summary-seconds = { $seconds ->
    [one] Het duurde { $seconds } seconde.
   *[other] Het duurde { $seconds } seconden.
}
summary-balanced = De sommen kloppen: elk gelezen bericht is verantwoord.
summary-unbalanced = De sommen kloppen niet. Bewaar het log en stuur het naar de makers van dit programma.

items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
emails = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
mailboxes = { $count ->
    [one] { $count } postvak
   *[other] { $count } postvakken
}
files = { $count ->
    [0] geen bestand
    [one] { $count } bestand
   *[other] { $count } bestanden
}
nothing-new = Er is niets nieuws op de site.
unknown-elements = { $count ->
    [one] Eén element is niet begrepen en staat in geen enkel postvak: { $names }. Het bestand blijft bewaard.
   *[other] { $count } elementen zijn niet begrepen en staan in geen enkel postvak: { $names }. De bestanden blijven bewaard.
}
file-fault = Het bestand “{ $file }” is niet geïmporteerd. { $what }
held-next = { $count ->
    [one] { $count } item staat in de wacht omdat er niemand aan is toegewezen. Het behoudt zijn plaats (zie “{ $command }”) en er gaat niets verloren: het bestand blijft bewaard.
   *[other] { $count } items staan in de wacht omdat er niemand aan is toegewezen. Ze behouden hun plaats (zie “{ $command }”) en er gaat niets verloren: de bestanden blijven bewaard.
}
failed-next = { $count ->
    [one] { $count } item is mislukt. Het behoudt zijn plaats (zie “{ $command }”) en er gaat niets verloren: het bestand blijft bewaard.
   *[other] { $count } items zijn mislukt. Ze behouden hun plaats (zie “{ $command }”) en er gaat niets verloren: de bestanden blijven bewaard.
}
over-limit = { $count ->
    [one] { $day }: er is { $count } item en de daglimiet is { $limit }. Wat daarvan nieuw is, is niet geïmporteerd en er gaat niets verloren. Voer opnieuw uit met --accept-over-limit om het te importeren, of verhoog de limiet in de connector.
   *[other] { $day }: er zijn { $count } items en de daglimiet is { $limit }. Wat daarvan nieuw is, is niet geïmporteerd en er gaat niets verloren. Voer opnieuw uit met --accept-over-limit om ze te importeren, of verhoog de limiet in de connector.
}

## Fouten in de terminal

error-what-label = Wat er gebeurde
error-data-label = Uw gegevens
error-next-label = Wat u kunt doen

## Verbinding valideren

rung-form = Instellingen
rung-name = Naam van de site
rung-tcp = Verbinding met de poort
rung-ssh = SSH
rung-host-key = Hostsleutel
rung-key = SSH-sleutel
rung-password = Wachtwoord
rung-sftp = Bestandsoverdracht (SFTP)
rung-folder = Map op de site
rung-recipients = Versleuteld voor onze sleutel
rung-decrypt = Proefbestand ontsleuteld
rung-parse = Proefbestand gelezen
rung-local = Deze computer
rung-passed = geslaagd
rung-failed = mislukt
rung-not-tried = niet geprobeerd
rung-warning = waarschuwing
validate-succeeded = De verbinding werkt.
validate-failed = De verbinding werkt nog niet.

## Connectors en sleutels

connector-added = De connector “{ $connector }” is toegevoegd.
connector-removed = De connector “{ $connector }” is verwijderd. De postvakken en het logboek blijven.
connector-none = Er zijn nog geen connectors.
host-key-accepted = De hostsleutel { $fingerprint } van “{ $host }” is geaccepteerd.
keys-written = De bestanden voor de ondersteuning van de site staan in { $folder }.
keys-ssh = Vingerafdruk van de SSH-sleutel: { $fingerprint }
keys-pgp = Vingerafdruk van de PGP-sleutel: { $fingerprint }
keys-next = Stuur de drie bestanden naar de ondersteuning van de site. Er staat niets geheims in.

## Toewijzing en archief

map-rows = { $count ->
    [one] { $count } persoon is toegewezen.
   *[other] { $count } personen zijn toegewezen.
}
map-mistakes = { $count ->
    [0] Het toewijzingsbestand bevat geen fouten.
    [one] Het toewijzingsbestand bevat { $count } fout.
   *[other] Het toewijzingsbestand bevat { $count } fouten.
}
map-notices = Let hierop:
notice-column-ignored = Kolom { $column } wordt niet gebruikt.
notice-decoded-as-windows-1252 = Het bestand is niet in UTF-8. Het is gelezen als Windows-1252: controleer of namen met accenten kloppen.
notice-double-row = Rij { $row } zegt hetzelfde als rij { $first_row }.
notice-case-only = De ImId’s in rij { $row } en { $first_row } verschillen alleen in hoofdletters. Ze gelden als twee personen.
notice-looks-calculated = De ImId in rij { $row } lijkt op een getal dat een spreadsheet heeft ingekort. Controleer die.
archive-verified = { $count ->
    [one] { $count } bewaard bestand is gecontroleerd en is zoals het is geschreven.
   *[other] { $count } bewaarde bestanden zijn gecontroleerd en zijn zoals ze zijn geschreven.
}
archive-altered = { $count ->
    [one] { $count } plaats is niet zoals die is geschreven:
   *[other] { $count } plaatsen zijn niet zoals ze zijn geschreven:
}

## Oefening

practice-title = Oefensite: alle personen en alle berichten hier zijn verzonnen.
practice-keys = De SSH-sleutel en de PGP-sleutel van deze app maken …
practice-site = De oefensite is met deze sleutels ingericht, zoals de ondersteuning van ICE Chat dat zou doen.
practice-validate = De verbinding valideren …
practice-import = De chats importeren …
practice-days = { $count ->
    [one] Op de site staat { $count } versleutelde dag.
   *[other] Op de site staan { $count } versleutelde dagen.
}
practice-mailboxes = De postvakken staan in { $folder }. Open de .mbox-bestanden met Thunderbird of een ander e-mailprogramma.
practice-again = Voer de opdracht nog eens uit: er is niets nieuws, want niets wordt twee keer geïmporteerd.
practice-end = Dit zijn oefengegevens. Niets ervan komt van uw bedrijf.
practice-rehearses = Oefening “{ $scenario }”: vanaf nu doet de oefensite wat echte sites soms doen.
practice-not-imported = Er is niets geïmporteerd, omdat de controle van de verbinding niet is geslaagd. Voer de opdracht opnieuw uit zonder --scenario: de site is weer zoals voorheen.
practice-rehearsed = Voer de opdracht opnieuw uit zonder --scenario: de site is weer zoals voorheen, en niets wordt twee keer geïmporteerd.
practice-scenario-none = Er gaat niets mis.
    .look = Let op: elke stap van de controle slaagt en alles wordt geïmporteerd.
practice-scenario-wrong-password = De site heeft een ander wachtwoord voor uw bedrijf.
    .look = Let op: de SSH-sleutel wordt geaccepteerd en de controle stopt bij “Wachtwoord”.
practice-scenario-key-not-installed = De ondersteuning van de site heeft uw SSH-sleutel nog niet geïnstalleerd.
    .look = Let op: de controle stopt bij “SSH-sleutel” en er wordt geen wachtwoord verzonden.
practice-scenario-host-key-changed = Op hetzelfde adres en dezelfde poort verschijnt een andere hostsleutel.
    .look = Let op: de controle stopt bij “Hostsleutel”, voordat uw wachtwoord wordt verzonden. Beide vingerafdrukken worden getoond, zodat u ze telefonisch kunt vergelijken.
practice-scenario-password-expired = Uw wachtwoord klopt, maar het is verlopen en de site wil een nieuw.
    .look = Let op: de controle stopt bij “Wachtwoord” en zegt hoe u een nieuw krijgt.
practice-scenario-slow-line = De lijn is traag: elk antwoord komt laat en er komen weinig bytes per seconde binnen.
    .look = Let op: het duurt langer, de voortgang gaat door en alles wordt geïmporteerd.
practice-scenario-cut-connection = De verbinding breekt midden in het nieuwste bestand, elke keer.
    .look = Let op: zij wordt drie keer opnieuw gemaakt en dan stopt de controle. Wat al is opgehaald, blijft bewaard.
practice-scenario-truncated = Het nieuwste bestand houdt te vroeg op.
    .look = Let op: de controle stopt bij “Proefbestand ontsleuteld”. Uit een half bestand wordt niets geïmporteerd.
practice-scenario-altered = Het nieuwste bestand is gewijzigd nadat het versleuteld was.
    .look = Let op: de controle stopt bij “Proefbestand ontsleuteld”. Uit een gewijzigd bestand wordt niets geïmporteerd.
practice-scenario-other-key = Het nieuwste bestand is versleuteld voor de sleutel van iemand anders.
    .look = Let op: de controle stopt bij “Versleuteld voor onze sleutel” en beide sleutels worden genoemd.
practice-scenario-unknown-people = Er is nog een bestand gekomen, met chats van mensen die niemand heeft toegewezen.
    .look = Let op: de items ervan staan in de wacht. Ze houden hun plaats totdat iemand eraan is toegewezen.
practice-scenario-duplicate-day = De eerste dag is nog een keer gekomen, met een nieuwe naam en een nieuwe tijd.
    .look = Let op: de items ervan worden overgeslagen als dubbel. Niets wordt twee keer geïmporteerd.
practice-scenario-over-limit = Er is een dag gekomen met meer items dan de daglimiet.
    .look = Let op: van deze dag wordt niets geïmporteerd, van de andere dagen wel, en de dag wacht op uw beslissing.
practice-scenario-missing-day = Er is een oudere dag gekomen, en van de dag erna is er geen bestand.
    .look = Let op: alles wordt geïmporteerd, en de bronbewaking noemt de dag die ontbreekt.
practice-scenario-manifest-disagrees = Er is een manifest gekomen met een bestand dat niet op de site staat.
    .look = Let op: alles wordt geïmporteerd, en de bronbewaking noemt het bestand dat er niet is.
practice-scenario-empty-site = Er staat geen enkel bestand op de site.
    .look = Let op: de controle slaagt met waarschuwingen, er wordt niets geïmporteerd, en de bronbewaking meldt dat de site leeg is.

## Dialoogvensters van het systeem en bestanden

dialog-save = Een bestand opslaan
dialog-open-csv = Het CSV-bestand met gebruikerstoewijzing kiezen
dialog-open-key = Kies de privésleutel
dialog-open-known-hosts = Kies het bestand known_hosts
mistakes-row = Rij
mistakes-column = Kolom
mistakes-what = Wat er mis is
mistakes-next = Wat u moet doen

support-text =
    Aan de ondersteuning van { $service }

    Op dit moment kunnen wij onze chats niet ophalen van onze SFTP-site en lezen.

    { $account ->
        [yes] Gebruikersnaam
       *[no] Firmacode
    }: { $firm }
    Site: { $host }, poort { $port }
    Wij maken verbinding vanaf: { $addresses }
    Tijd (UTC): { $time }
    Mislukte stap: { $rung } (fout { $code })
    Gezien: { $seen }

    { $ask }

    Wilt u antwoorden aan de persoon die u dit heeft gestuurd? Stuur geen wachtwoord in een gewone e-mail.

letter =
    Aan de ondersteuning van { $service }

    Wilt u onze SFTP-site inrichten voor de dagelijkse levering van onze chats? Drie bestanden zijn bijgevoegd. Geen ervan is geheim.

    1. ssh_key.pub is onze openbare SSH-sleutel. Installeer deze voor onze firmacode ({ $known ->
        [no] die u kent
       *[yes] { $firm }
    }), zodat hij samen met ons wachtwoord wordt geaccepteerd.
       Vingerafdruk: { $ssh }

    2. pgp_key.asc is onze openbare PGP-sleutel. Versleutel elk bestand hiermee, met integriteitsbescherming (MDC).
       Vingerafdruk: { $pgp }

    3. ip_address.txt is het adres van waaruit wij verbinding maken. Sta verbindingen hiervandaan toe: { $addresses }

    Laat ons daarna de hostnaam en de poort van de site weten, onze firmacode, ons wachtwoord en de vingerafdruk van de hostsleutel van de site (SHA256:…).

    Vergelijk beide vingerafdrukken telefonisch met ons voordat u de sleutels installeert, via een nummer dat u al kent.


### Mapping, its versions, and who speaks

error-mapping-altered = Een opgeslagen versie van de toewijzing ontbreekt of is gewijzigd: mappings/{ $file }.
    .data = In deze uitvoering is niets geïmporteerd. De toewijzing van de connector zelf is ongewijzigd.
    .next = Zet dit bestand terug uit een back-up van de map van het programma en voer de import opnieuw uit. Vraag uw IT-beveiliging wie het heeft gewijzigd.
mistakes-value = Wat er staat
mistakes-suggestion = Voorstel
notice-looks-misread = Rij { $row } bevat tekens die bij het opslaan verloren of verminkt zijn. Controleer de namen of sla het bestand opnieuw op als ‘CSV UTF-8’.
notice-domain-lookalike = Het postvak in rij { $row }, kolom { $column }, ligt op een domein dat bijna een van de uwe is. Controleer of het een typefout is.
map-diff = Vergeleken met de geldende toewijzing: { $added } toegevoegd, { $removed } verwijderd, { $changed } met een ander postvak, { $same } als voorheen.
map-saved = Versie { $version } van de toewijzing van ‘{ $connector }’ is opgeslagen. Ze geldt vanaf de volgende uitvoering.
map-from = Ze geldt voor berichten vanaf { $day } (UTC). Oudere berichten volgen de versie ervoor.
map-version = Versie { $version } · { $at } · { $who } · voor berichten vanaf { $from } · { $entries ->
    [one] { $entries } persoon
   *[other] { $entries } personen
} (+{ $added } −{ $removed } ~{ $changed })
map-version-none = Er is nog geen versie van de toewijzing opgeslagen. De eerste wordt bij de volgende uitvoering of wijziging opgeslagen.


### Replay and the daily limit

limit-now = De daglimiet is { $limit } items. De documenten noemen { $documented }.
limit-day-waits = { $day }: er zijn { $count } items gevonden en de daglimiet is { $limit }. Geen ervan wordt geïmporteerd; er gaat niets verloren.
limit-day-allowed = { $day }: deze dag mag boven de daglimiet worden geïmporteerd. De volgende uitvoering doet dat.
summary-replay-title = Herhaling { $run } van { $connector }
summary-chosen = Gekozen
summary-archived = Gearchiveerd
summary-duplicate = Al gearchiveerd
held-still = { $count ->
    [one] { $count } item staat nog in de wacht: met de huidige toewijzing is er niemand aan toegewezen. Zie “{ $command }”.
   *[other] { $count } items staan nog in de wacht: met de huidige toewijzing is er niemand aan toegewezen. Zie “{ $command }”.
}
replay-none = Er staat niets in de wacht dat aan deze keuze voldoet.


### Statement and proof

statement-title = Afstemmingsverklaring
statement-none = Voor { $connector } is er voor die dag nog geen verklaring. Aan het einde van elke import wordt er een geschreven.
statement-written = Opgeslagen als { $file }.
statement-row = { $day }, nr. { $number }: { $runs ->
    [one] 1 uitvoering
   *[other] { $runs } uitvoeringen
}, { $events ->
    [one] 1 gebeurtenis gelezen
   *[other] { $events } gebeurtenissen gelezen
}, { $balanced ->
    [yes] de sommen kloppen
   *[no] de sommen kloppen niet
}, { $signed ->
    [yes] ondertekend
   *[no] niet ondertekend
}
statement-section-statement = Verklaring
statement-section-day = Imports van de dag
statement-section-replays = Herhalingen van de dag
statement-section-since = Sinds het begin
statement-section-source-day = Brondag { $day }
statement-section-run = Uitvoering { $run }
statement-section-file = Bestand “{ $file }”
statement-connector = Connector
statement-day = Dag (UTC)
statement-number = Nummer
statement-balanced = Kloppen beide kanten van de sommen?
statement-yes = ja
statement-no = nee
statement-signed-by = Ondertekend met de PGP-sleutel
statement-unsigned = niet ondertekend: geen van de PGP-sleutels van de connector kan ondertekenen
statement-entries = Vermeldingen in de keten
statement-root = Hash van de laatste vermelding
statement-since = Sinds
statement-runs = Uitvoeringen
statement-events-read = Gelezen gebeurtenissen
statement-archived = Gearchiveerd
statement-duplicate = Dubbel
statement-excluded = Uitgesloten (geen bericht)
statement-held = In de wacht
statement-failed = Mislukt (niet leesbaar)
statement-released = Eerder in de wacht of mislukt, nu afgehandeld
statement-held-now = Nu in de wacht
statement-failed-now = Mislukt, nog open
statement-open-before = Open voordat de keten begon
statement-kind = Soort uitvoering
statement-kind-import = import
statement-kind-replay = herhaling
statement-began = Begonnen
statement-ended = Beëindigd
statement-who = Uitgevoerd door
statement-program = Versie van het programma
statement-outcome = Resultaat
statement-interrupted = De uitvoering is afgebroken. De volgende ging daar verder.
statement-mapping-version = Versie van de toewijzing
statement-mapping = Hash van de toewijzing
statement-mailbox-files = Geschreven postvakbestanden
statement-mails = E-mails daarin
statement-parts-root = Hash over de postvakbestanden
statement-log = Hash van het log
statement-size = Grootte in bytes, zoals ontvangen
statement-modified = Tijd bij de bron
statement-sha256 = SHA-256
statement-host-key = Hostsleutel van de site
statement-pgp-key = PGP-sleutel
statement-format = Indeling
statement-at-fault = Niet leesbaar: { $file }
statement-where = Onderdeel
statement-what = Wat
statement-value = Waarde
statement-check = Zo controleert u de handtekening: sla de verklaring, het .asc-bestand ervan en het .asc-bestand van de sleutel op in één map. Voer daarna uit: gpg --import { $key }; gpg --verify { $signature } { $statement }
audit-ledger-open = Het logboek is in gebruik, of een uitvoering is afgebroken: de rijen zijn gecontroleerd, het bestand kon niet byte voor byte worden vergeleken.
audit-runs-open = { $count ->
    [one] 1 uitvoering loopt nog of is afgebroken: het log ervan wordt door de volgende uitvoering verzegeld.
   *[other] { $count } uitvoeringen lopen nog of zijn afgebroken: hun logs worden door de volgende uitvoering verzegeld.
}
audit-runs-before = { $count ->
    [one] 1 uitvoering is ouder dan de keten: niets vertelt hoe het log ervan was.
   *[other] { $count } uitvoeringen zijn ouder dan de keten: niets vertelt hoe hun logs waren.
}
audit-statements-due = { $count ->
    [one] 1 verklaring ontbreekt: de volgende uitvoering schrijft die.
   *[other] { $count } verklaringen ontbreken: de volgende uitvoering schrijft ze.
}
audit-unsigned = { $count ->
    [one] 1 verklaring is niet ondertekend: geen van de PGP-sleutels van de connector kon ondertekenen.
   *[other] { $count } verklaringen zijn niet ondertekend: geen van de PGP-sleutels van de connector kon ondertekenen.
}
audit-on-servers = { $count ->
    [one] 1 e-mail staat in een postvak op een server: de ontvangstbevestiging staat hier, de e-mail is niet teruggelezen.
   *[other] { $count } e-mails staan in postvakken op een server: de ontvangstbevestigingen staan hier, de e-mails zijn niet teruggelezen.
}
audit-evidence-away = { $count ->
    [one] 1 versleuteld bestand kon niet worden teruggelezen: de bewijsopslag is niet te bereiken of laat ons niet toe.
   *[other] { $count } versleutelde bestanden konden niet worden teruggelezen: de bewijsopslag is niet te bereiken of laat ons niet toe.
}
audit-evidence-unlisted = De bewijsopslag somde haar bestanden niet op: naar bestanden die er niet horen is niet gezocht.
audit-fault = { $what } { $how }: { $name }
audit-what-mailbox = Postvakbestand
audit-what-evidence = Bestand zoals ontvangen
audit-what-ledger = Logboek
audit-what-seal = Zegel van het logboek
audit-what-chain = Vermelding in de keten
audit-what-row = Rij van het logboek
audit-what-log = Log
audit-what-statement = Verklaring
audit-what-mapping = Toewijzing
audit-how-altered = is gewijzigd
audit-how-missing = ontbreekt
audit-how-unknown = is niet bekend in het logboek
audit-bytes = bytes { $from } tot { $to }
audit-entry = vermelding { $entry }


### Source watch

watch-level-urgent = Dringend
watch-level-warning = Waarschuwing
watch-silent = { $reached ->
    [no] Nog geen enkele uitvoering heeft de site bereikt, sinds { $since }.
   *[yes] Geen enkele uitvoering heeft de site bereikt sinds { $since }.
}
    .next = Wat sindsdien op de site is gekomen, verdwijnt daar vanaf { $leaves }. Controleer de verbinding en of deze computer de import elke dag start.
watch-disappears = { $gone ->
    [yes] { $count ->
        [one] Het bestand { $file } is niet geïmporteerd en staat niet meer op de site.
       *[other] { $count } bestanden zijn niet geïmporteerd en staan niet meer op de site. Het eerste is { $file }.
    }
   *[no] { $count ->
        [one] Het bestand { $file } is niet geïmporteerd en verdwijnt op { $leaves } van de site (resterende dagen: { $days }).
       *[other] { $count } bestanden zijn niet geïmporteerd en verdwijnen op { $leaves } van de site (resterende dagen: { $days }). Het eerste is { $file }.
    }
}
    .next = { $reason ->
        [never-fetched] { $gone ->
            [yes] Daarvan is nooit iets opgehaald. Vraag de ondersteuning van de site om het opnieuw te sturen.
           *[no] Daarvan is nog niets opgehaald. Voer nu een import uit en kijk wat hem tegenhoudt.
        }
        [fault] { $gone ->
            [yes] De fout staat bij de uitvoeringen. Wat is opgehaald, wordt hier versleuteld bewaard. Is het beschadigd, vraag dan de ondersteuning van de site om het opnieuw te sturen.
           *[no] De fout staat bij de uitvoeringen. Zolang het origineel op de site staat, kan de ondersteuning het gemakkelijk opnieuw sturen: vraag het vóór die dag.
        }
       *[waiting] Alles wordt hier versleuteld en volledig bewaard, dus er gaat niets verloren. Het wacht op import: zie de daglimiet en de laatste uitvoering.
    }
watch-manifest-disagrees = Het manifest en de site komen voor { $day } niet overeen. In het manifest en niet op de site: { $missing }. Op de site en niet in het manifest: { $unlisted }. De eerste namen: { $names }.
    .next = Vraag de ondersteuning van de site naar de ontbrekende bestanden en of het manifest volledig is.
watch-site-empty = De site is bereikt op { $at } en er stond geen enkel bestand op.
    .next = Als er bestanden horen te staan, vraag de ondersteuning van de site of zij nog leveren, en in welke map.
watch-day-missing = Er is geen bestand gekomen voor { $day }.
    .next = Als er die dag is gechat, vraag de ondersteuning van de site om het bestand. Uiterlijk op { $leaves } heeft de site het verwijderd.
watch-file-late = Het bestand van vandaag ({ $day }) staat niet op de site. Meestal is het er om { $usual } UTC.
    .next = Wacht op de volgende uitvoering. Is het bestand er morgen nog niet, vraag het dan aan de ondersteuning van de site.


### Search

error-search-off = Zoeken staat uit: er is geen index.
    .data = De postvakken en het logboek zijn niet getroffen.
    .next = Zet zoeken eerst aan (“chat-connectors search on”). De index wordt uit de postvakken gemaakt.
error-search-damaged = De zoekindex kan niet worden gelezen, of is uit een ander archief gemaakt.
    .data = De postvakken en het logboek zijn niet getroffen en het importeren gaat door.
    .next = Maak de index opnieuw uit de postvakken (“chat-connectors search rebuild”).
error-item-unknown = Geen enkel item, of meer dan één, heeft een hash die zo begint.
    .data = { -nothing-done }
    .next = Geef meer tekens van de hash, zoals een zoekopdracht die toont.

stage-indexing = E-mails aan de zoekindex toevoegen

search-holds-words = De index bevat de woorden van de chats, net als de postvakken: wie hem mag lezen, ziet wat er is gezegd. Hij ligt ernaast, in het bestand search.db. “chat-connectors search off” verwijdert hem.
search-filled = { $items ->
    [one] { $items } item
   *[other] { $items } items
} uit { $parts ->
    [one] { $parts } postvakbestand
   *[other] { $parts } postvakbestanden
} aan de index toegevoegd in { $seconds } s.
search-nothing-new = Alles wat is gearchiveerd, staat al in de index.
search-deleted = Zoeken staat uit. De index is verwijderd; de postvakken en het logboek zijn zoals ze waren.
search-status-off = Zoeken staat uit: er is geen index.
search-status-on = Zoeken staat aan: { $items ->
    [one] { $items } item
   *[other] { $items } items
} uit { $parts ->
    [one] { $parts } postvakbestand
   *[other] { $parts } postvakbestanden
}. De index neemt { SIZE($bytes) } in beslag.
search-behind = { $count ->
    [one] { $count } gearchiveerd postvakbestand staat nog niet in de index. “chat-connectors search on” voegt het toe.
   *[other] { $count } gearchiveerde postvakbestanden staan nog niet in de index. “chat-connectors search on” voegt ze toe.
}
search-skipped = { $count ->
    [one] { $count } postvakbestand is niet zoals het is geschreven en is overgeslagen:
   *[other] { $count } postvakbestanden zijn niet zoals ze zijn geschreven en zijn overgeslagen:
}
search-found = { $more ->
    [yes] Meer dan { $count } items gevonden. De eerste { $shown }:
   *[no] { $count ->
        [0] Er is niets gevonden.
        [one] { $count } item gevonden.
       *[other] { $count } items gevonden. Getoond: { $shown }.
    }
}
search-ignored = Niet gezocht, omdat het geen letter of cijfer bevat, een woordbegin van minder dan drie letters is of te veel is: { $pieces }
search-altered = Geen enkele kopie van dit item is nog wat is geïndexeerd.
search-item = Item { $item }
search-place = { $path }, bericht { $position }
search-to = aan { $names }
search-to-more = aan { $names } en nog { $count }
search-attachments = Bijlagen: { $names }
search-exported = { $count ->
    [one] { $count } bericht is geëxporteerd naar { $file }.
   *[other] { $count } berichten zijn geëxporteerd naar { $file }.
}
search-exported-sha256 = SHA-256 van dat bestand: { $sha256 }
search-exported-nothing = Er is niets gevonden; er is geen bestand geschreven.

custody-title = Bewijsketen
custody-who = Geëxporteerd door { $who } op { $at } (UTC), met Chat Connectors { $version }.
custody-asked = Waarnaar is gezocht:
custody-asked-everything = alles in de index
custody-words = woorden
custody-person = persoon
custody-conversation = gesprek
custody-from = vanaf dag (UTC)
custody-to = tot en met dag (UTC)
custody-mailbox = postvak
custody-items = items
custody-chain = De keten van het logboek op dit moment: vermelding { $entry }, hash { $hash }
custody-chain-none = De keten van het logboek heeft op dit moment geen vermelding.
custody-count = { $count ->
    [one] { $count } bericht is geëxporteerd.
   *[other] { $count } berichten zijn geëxporteerd.
}
custody-agrees = Elk postvakbestand waaruit ze zijn gelezen, heeft de SHA-256 die het logboek ervoor bewaart.
custody-disagrees = { $count ->
    [one] WAARSCHUWING: { $count } bericht is gelezen uit een postvakbestand dat niet meer de SHA-256 heeft die het logboek ervoor bewaart. Het is gemarkeerd met “gewijzigd”.
   *[other] WAARSCHUWING: { $count } berichten zijn gelezen uit postvakbestanden die niet meer de SHA-256 hebben die het logboek ervoor bewaart. Ze zijn gemarkeerd met “gewijzigd”.
}
custody-missing = { $count ->
    [one] WAARSCHUWING: { $count } item is gevonden maar kon niet worden teruggelezen. Het staat niet in de export:
   *[other] WAARSCHUWING: { $count } items zijn gevonden maar konden niet worden teruggelezen. Ze staan niet in de export:
}
custody-file = SHA-256 van { $file }: { $sha256 }
custody-how = Zo controleert u dit: de SHA-256 van een bericht is die van de hele tekst met CRLF-regeleinden, zoals het is afgeleverd; bij een .eml-bestand is het die van het bestand. “Bestand zoals ontvangen” is de SHA-256 van het bestand dat de site heeft gestuurd en dat als bewijs wordt bewaard.
custody-message-time = Tijd
custody-message-item = Item
custody-message-sha256 = SHA-256 van het bericht
custody-message-source = Gelezen uit
custody-message-part = SHA-256 van het postvakbestand
custody-message-agrees = ongewijzigd
custody-message-changed = gewijzigd
custody-message-evidence = Bestand zoals ontvangen

## Every day

error-schedule-absent = Deze computer heeft geen planner waaraan de dagelijkse start gegeven kan worden: { $program } is er niet.
    .data = De connectors en hun tijden zijn bewaard. { -safe-so-far }
    .next = Start “chat-connectors run --due” één keer per uur met wat op deze computer programma’s start, zoals cron.
error-schedule-refused = Het besturingssysteem heeft de dagelijkse start niet aangenomen. { $program } zegt “{ $said }”.
    .data = De connectors en hun tijden zijn bewaard en de start is zoals hij was. { -safe-so-far }
    .next = Meld u op deze computer aan als uzelf, niet via su of sudo, en installeer de start opnieuw. Op een Linux-server maakt “loginctl enable-linger” het systeem er klaar voor.
due-none = Er hoeft nu niets te worden uitgevoerd. De volgende start is om { $next }.
due-next = De volgende start is om { $next }.
due-no-schedule = Geen connector wordt elke dag uitgevoerd: geen enkele heeft een tijd.
schedule-missing = Het besturingssysteem start niets voor deze thuismap.
schedule-installed = Het besturingssysteem start elke dag wat aan de beurt is ({ $name }).
schedule-differs = Er is een start geïnstalleerd ({ $name }), maar die is niet zoals hij moet zijn: het programma, een tijd of het bestand met de wachtwoordzin is gewijzigd. Installeer hem opnieuw.
schedule-asleep = Er is een start opgeschreven ({ $name }), maar het besturingssysteem doet er niets mee. Installeer hem opnieuw.
schedule-row = { $connector }: elke dag om { $at }; volgende keer { $next }.
schedule-row-due = { $connector }: elke dag om { $at }; nu aan de beurt.
schedule-linger = Hij start alleen terwijl u bent aangemeld. Voer één keer “loginctl enable-linger” uit om hem ook te starten als niemand is aangemeld.
schedule-passphrase-file = De kluis wordt met een wachtwoordzin geopend en er is niemand om die te typen. Noem een bestand waarin die staat: installeer opnieuw met --vault-passphrase-file.

## Alerts

-alert-kept = Uw chats zijn ongewijzigd. Meldingen die niet konden worden verzonden, worden bewaard en na de volgende uitvoering opnieuw geprobeerd.
error-alert-none = “{ $connector }” heeft geen meldingen: niemand krijgt bericht.
    .data = { -nothing-done }
    .next = Stel ze in via het venster of met “chat-connectors alert set”.
error-alert-name = De server voor meldingen, “{ $host }”, heeft geen adres: de naam is onbekend.
    .data = { -alert-kept }
    .next = Controleer hoe de naam is geschreven en of deze computer verbinding met het netwerk heeft.
error-alert-refused = De server voor meldingen is niet bereikbaar: op “{ $host }”, poort { $port }, antwoordt niets.
    .data = { -alert-kept }
    .next = Controleer naam en poort. Kloppen die, vraag dan de beheerder van die server of hij draait en of er een firewall tussen staat.
error-alert-silent = De server voor meldingen, “{ $host }”, antwoordde op poort { $port } niet binnen { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
    .data = { -alert-kept }
    .next = Controleer de poort en de versleuteling: een server die meteen TLS verwacht, zegt niets tegen wie daar niet mee begint. Vraag het anders aan de beheerder.
error-alert-lost = De server voor meldingen, “{ $host }”, poort { $port }, verbrak de verbinding of spreekt niet het verwachte protocol.
    .data = { -alert-kept }
    .next = Controleer de poort. Klopt die, vraag dan de beheerder wat er in het logboek van de server staat.
error-alert-no-tls = De server voor meldingen, “{ $host }”, biedt op poort { $port } geen versleuteling. Er is niets naartoe verzonden.
    .data = { -alert-kept }
    .next = Controleer de poort: 587 is gebruikelijk voor STARTTLS, 465 voor TLS. Bood de server eerder wel versleuteling, dan luistert mogelijk iemand mee: vraag het de netwerkbeheerder.
error-alert-untrusted = Het certificaat van de server voor meldingen, “{ $host }”, wordt niet vertrouwd. Er is niets naartoe verzonden.
    .data = { -alert-kept }
    .next = Controleer of de naam die in het certificaat is en of het niet is verlopen. Heeft uw organisatie een eigen certificeringsinstantie, geef dan haar certificaat (PEM) op bij de instellingen.
error-alert-login = De mailserver “{ $host }” accepteert de gebruikersnaam en het wachtwoord niet.
    .data = { -alert-kept }
    .next = Voer beide opnieuw in. Sommige servers willen een wachtwoord speciaal voor programma’s, of staan aanmelden alleen met versleuteling toe.
error-alert-sender = De mailserver “{ $host }” weigert het adres van de afzender (antwoord { $reply }).
    .data = { -alert-kept }
    .next = Gebruik een afzenderadres waarvan dit account mag verzenden, en een gebruikersnaam als de server die wil.
error-alert-recipient = De mailserver “{ $host }” weigert ontvanger nummer { $places } van { $of } (antwoord { $reply }).
    .data = Uw chats zijn ongewijzigd.
    .next = Controleer het adres van die ontvanger. Eventuele andere ontvangers krijgen de meldingen.
error-alert-rejected = De mailserver “{ $host }” weigert het e-mailbericht (antwoord { $reply }).
    .data = { -alert-kept }
    .next = Vraag de beheerder van de server welke regel het weigert.
error-alert-later = De server voor meldingen, “{ $host }”, neemt nu niets aan (antwoord { $reply }).
    .data = { -alert-kept }
    .next = Wacht op de volgende uitvoering. Blijft het zo, vraag het dan aan de beheerder van de server.
error-alert-webhook = De webhook op “{ $host }” weigert de melding (status { $status }).
    .data = Uw chats zijn ongewijzigd. Deze melding wordt niet opnieuw geprobeerd.
    .next = Controleer het adres en het ondertekeningsgeheim. Een status van 300 tot 399 verwijst naar een ander adres: voer dat in.

alert-failed = { $connector }: de import is mislukt
alert-held = { $connector }: items staan in de wacht
    .next = Open “{ $connector }” in Chat Connectors, tabblad In de wacht, en voeg wie ontbreekt toe aan de toewijzing. Importeer daarna opnieuw.
alert-first-success = { $connector }: de eerste import is geslaagd
    .what = { $count ->
        [one] Het eerste e-mailbericht ({ $count }) is gearchiveerd.
       *[other] De eerste { $count } e-mailberichten zijn gearchiveerd.
    }
    .next = U hoeft niets te doen.
alert-over-limit = { $connector }: een dag ligt boven de daglimiet
alert-day-missing = { $connector }: er ontbreekt een dag
alert-file-late = { $connector }: het bestand van vandaag is laat
alert-silent = { $connector }: de site is al dagen niet bereikt
alert-site-empty = { $connector }: de site is leeg
alert-manifest-disagrees = { $connector }: de site en haar lijst komen niet overeen
alert-disappears = { $connector }: bestanden die niet zijn geïmporteerd, verdwijnen van de site
alert-expiry = { $connector }: een datum nadert
alert-expiry-pgp-key-expires = { $days ->
    [0] De PGP-sleutel is verlopen of verloopt vandaag ({ $date }).
    [one] De PGP-sleutel verloopt morgen, { $date }.
   *[other] De PGP-sleutel verloopt over { $days } dagen, op { $date }.
}
    .next = Maak op tijd nieuwe sleutels (Verbinding bewerken, Nieuwe sleutels maken) en stuur de bestanden naar de ondersteuning van de site. De oude sleutel blijft oude bestanden lezen.
alert-expiry-old-key-retires = { $days ->
    [0] Alleen de nieuwe SSH-sleutel wordt nu aangeboden (sinds { $date }), en de site heeft die nog niet geaccepteerd.
    [one] Vanaf morgen, { $date }, wordt alleen de nieuwe SSH-sleutel aangeboden, en de site heeft die nog niet geaccepteerd.
   *[other] Over { $days } dagen, vanaf { $date }, wordt alleen de nieuwe SSH-sleutel aangeboden, en de site heeft die nog niet geaccepteerd.
}
    .next = Vraag de ondersteuning van de site of de nieuwe sleutel is geïnstalleerd en valideer daarna de verbinding.
alert-expiry-host-key-changes = { $days ->
    [0] De site zou uiterlijk vandaag ({ $date }) de hostsleutel wijzigen.
    [one] De site wijzigt morgen, { $date }, de hostsleutel.
   *[other] De site wijzigt over { $days } dagen, op { $date }, de hostsleutel.
}
    .next = U hoeft niets te doen als de verwachte sleutel klopt: vanaf die dag wordt hij geaccepteerd. Controleer hem nog eens bij de ondersteuning van de site.
alert-test = { $connector }: een testmelding
    .what = Iemand koos “Test verzenden”. Meldingen van deze connector komen hier aan.
    .next = U hoeft niets te doen.
alert-connector = Connector
alert-run = Uitvoering
alert-time = Tijd (UTC)
alert-look = Waar u kunt kijken: open “{ $connector }” onder Gegevensconnectors in Chat Connectors, of typ chat-connectors runs "{ $connector }".
alert-footer = Verzonden door Chat Connectors. Chats, namen en adressen van personen staan nooit in een melding. Niemand leest antwoorden op dit bericht.
alert-tested-mail = De mailserver heeft de test aangenomen.
alert-tested-webhook = De webhook heeft de test aangenomen.
alert-trouble-mail = Meldingen kunnen niet per e-mail worden verzonden, sinds { $since }.
alert-trouble-webhook = Meldingen kunnen niet naar de webhook worden verzonden, sinds { $since }.
alert-trouble-waiting = { $count ->
    [one] { $count } melding wacht en wordt na de volgende uitvoering opnieuw geprobeerd.
   *[other] { $count } meldingen wachten en worden na de volgende uitvoering opnieuw geprobeerd.
}
alert-trouble-lost = { $count ->
    [one] { $count } melding kon niet worden afgeleverd en wordt niet opnieuw geprobeerd.
   *[other] { $count } meldingen konden niet worden afgeleverd en worden niet opnieuw geprobeerd.
}
alert-set = De meldingen van “{ $connector }” zijn ingesteld. “chat-connectors alert test” verzendt een test.
alert-off = “{ $connector }” verzendt geen meldingen meer.
alert-unencrypted = Waarschuwing: meldingen gaan onversleuteld naar de mailserver. Iedereen onderweg kan ze lezen en wijzigen.

## Telegram Archiver and LivePerson

service-ice-chat = ICE Chat
service-telegram-archiver = TeleMessage
service-liveperson = 17a-4
practice-files = { $count ->
        [one] Op de site staat één bestand, door niemand anders gemaakt dan door dit programma.
       *[other] Op de site staan { $count } bestanden, door niemand anders gemaakt dan door dit programma.
    }
keys-next-account = Bij een account meldt u zich aan met gebruikersnaam en wachtwoord: een SSH-sleutel is niet nodig. Geef het IP-adres aan de ondersteuning van de site als die er een wil; met de PGP-sleutel kan die bestanden versleutelen, en wie uw afstemmingsverklaringen leest, controleert er de handtekeningen mee.
error-json-malformed = De JSON in het bestand is bij byte { $offset } kapot of te diep genest.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site om dit bestand opnieuw te maken.
error-json-too-long = Een gesprek in het bestand is bij byte { $offset } langer dan { SIZE($limit) }.
    .data = { -file-kept }
    .next = Vraag de ondersteuning van de site of dit bestand echt is en om zeer lange gesprekken te splitsen.
error-drop-count = Het manifest telt { $said } e-mails, maar het bestand bevat er { $found }. Niemand kan zeggen welke ontbreken of te veel zijn.
    .data = { -file-kept } Het wordt bij elke uitvoering opnieuw geprobeerd, ook als het manifest is verbeterd.
    .next = Vraag de ondersteuning van de site om dit bestand en het manifest opnieuw te sturen.
error-item-form = Het bericht bij byte { $offset } is niet geschreven zoals het formaat het wil.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om dit bericht opnieuw te maken { -resend }.
error-item-empty = Een e-mail in het bestand is leeg.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om alleen deze e-mail opnieuw te sturen. De andere hoeven niet opnieuw.
error-item-missing = Het manifest noemt een e-mail die niet in het bestand zit.
    .data = Deze telt als mislukt, en elke e-mail die er wel is, is opgenomen.
    .next = Vraag de ondersteuning van de site om de ontbrekende e-mail te sturen. Zodra die komt, wordt die geïmporteerd; niets wordt twee keer geïmporteerd.
error-item-size = Een e-mail in het bestand heeft een andere grootte dan het manifest zegt: onderweg afgekapt of gewijzigd.
    .data = { -item-kept }
    .next = Vraag de ondersteuning van de site om deze e-mail opnieuw te sturen.
error-item-too-large = Een e-mail in het bestand is groter dan 160 MiB.
    .data = { -item-kept } Het bestand waarin die zat, wordt bewaard.
    .next = Vraag de ondersteuning van de site om de bijlagen apart te sturen.
rung-not-needed = niet nodig
practice-account = De oefensite heeft een account voor u: gebruikersnaam { $user }, met een eigen wachtwoord.

## The desktop

error-settings-file = De keuzes voor deze computer kunnen niet worden gelezen: “{ $file }”, in of bij regel { $line }.
    .data = Geen connector en geen postvak is geraakt. Tot dan gelden de gebruikelijke keuzes en niet de uwe.
    .next = Verbeter het bestand in de thuismap, of verwijder het en kies opnieuw.
error-start-at-login = Het besturingssysteem kon niet zeggen of wijzigen of dit programma bij het aanmelden start.
    .data = Connectors en postvakken zijn onaangeroerd.
    .next = Probeer het opnieuw, of kijk in de instellingen van uw bureaublad bij de programma’s die bij het aanmelden starten.
error-notification-not-shown = Het bureaublad heeft geen melding getoond.
    .data = { -safe-so-far }
    .next = Bekijk hoe de connectors ervoor staan op de pagina met gegevensconnectors, of met chat-connectors status.
tray-open = Chat Connectors openen
tray-idle = Niets te doen
tray-importing = Importeert: { $connector }
tray-importing-elsewhere = Importeert
tray-attention = { $count ->
    [one] { $count } connector vraagt uw aandacht
   *[other] { $count } connectors vragen uw aandacht
}
tray-run-now = Nu uitvoeren
tray-run-all = Alle nu uitvoeren
tray-quit = Afsluiten
told-first = { $count ->
    [one] De eerste import is gelukt: { $count } e-mail staat in het postvak.
   *[other] De eerste import is gelukt: { $count } e-mails staan in hun postvakken.
}
    .title = { $connector }: eerste import
told-failed = Niet alles kon worden geïmporteerd. Wat geïmporteerd is, is veilig. Open Chat Connectors om te zien waarom.
    .title = { $connector }: de import is mislukt
told-over-limit = { $count ->
    [one] Een dag met { $count } item is boven de daglimiet en wacht op uw beslissing.
   *[other] Een dag met { $count } items is boven de daglimiet en wacht op uw beslissing.
}
    .title = { $connector }: een dag is boven de limiet
told-held = { $count ->
    [one] { $count } item is in de wacht, omdat niemand erin een postvak heeft.
   *[other] { $count } items zijn in de wacht, omdat niemand erin een postvak heeft.
}
    .title = { $connector }: items zijn in de wacht
told-key-expires = { $count ->
    [one] De PGP-sleutel verloopt over { $count } dag, op { $day }. Maak op tijd een nieuwe.
   *[other] De PGP-sleutel verloopt over { $count } dagen, op { $day }. Maak op tijd een nieuwe.
}
    .title = { $connector }: een sleutel verloopt
told-key-expired = De PGP-sleutel is verlopen op { $day }. Maak een nieuwe en stuur die naar de ondersteuning van de site.
    .title = { $connector }: een sleutel is verlopen
told-key-retires = { $count ->
    [one] De oude SSH-sleutel vervalt over { $count } dag, op { $day }, en de site heeft de nieuwe nog niet aanvaard.
   *[other] De oude SSH-sleutel vervalt over { $count } dagen, op { $day }, en de site heeft de nieuwe nog niet aanvaard.
}
    .title = { $connector }: de oude sleutel vervalt
told-key-retired = De oude SSH-sleutel is vervallen op { $day }, en de site heeft de nieuwe nog niet aanvaard.
    .title = { $connector }: de oude sleutel is vervallen
told-host-key-changes = { $count ->
    [one] De site wijzigt haar hostsleutel over { $count } dag, op { $day }.
   *[other] De site wijzigt haar hostsleutel over { $count } dagen, op { $day }.
}
    .title = { $connector }: de hostsleutel wijzigt
told-host-key-changed = De site wijzigt haar hostsleutel vanaf { $day }.
    .title = { $connector }: de hostsleutel wijzigt
told-day-missing = Er is geen bestand van { $day } gekomen.
    .title = { $connector }: een dag ontbreekt
settings-keep-running = Actief blijven als het venster wordt gesloten
settings-notifications = Meldingen
settings-yes = ja
settings-no = nee

## Mailboxes on a server

error-destination-unreachable = De server van de postvakken, “{ $host }”, is op poort { $port } niet te bereiken.
    .data = Er is niets verloren gegaan. Wat niet is afgeleverd, wordt door de volgende uitvoering afgeleverd.
    .next = Controleer de naam en de poort van de server, en of een firewall deze computer ernaartoe doorlaat.
error-destination-silent = De server van de postvakken, “{ $host }”, antwoordde niet binnen { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } seconden
    }.
    .data = Er is niets verloren gegaan. Wat niet is afgeleverd, wordt door de volgende uitvoering afgeleverd.
    .next = Probeer het later opnieuw. Blijft het zo, vraag het dan aan wie de server beheert.
error-destination-lost = De verbinding met de server van de postvakken, “{ $host }”, werd meermaals verbroken.
    .data = Er is niets verloren gegaan. De volgende uitvoering vraagt de server wat hij heeft en levert de rest af.
    .next = Probeer het later opnieuw. Blijft het zo, vraag het dan aan wie de server of het netwerk beheert.
error-destination-protocol = “{ $host }” gaf een antwoord dat hier niets betekent ({ $said }).
    .data = Er is niets verloren gegaan. Wat niet is afgeleverd, wordt door de volgende uitvoering afgeleverd.
    .next = Controleer of de naam en de poort die van de server van de postvakken zijn, en niet die van een andere.
error-destination-no-tls = “{ $host }” biedt op poort { $port } geen versleuteling.
    .data = Er is geen wachtwoord en geen bericht verzonden.
    .next = Kies de versleuteling die de server heeft, of vraag wie hem beheert om die in te schakelen.
error-destination-untrusted = Het certificaat van “{ $host }” wordt niet vertrouwd.
    .data = Er is geen wachtwoord en geen bericht verzonden.
    .next = Heeft de organisatie een eigen certificeringsinstantie, kies dan haar bestand. Vraag het anders aan wie de server beheert.
error-destination-sign-in = “{ $host }” laat ons niet toe ({ $reason }).
    .data = Er is niets verloren gegaan. Wat niet is afgeleverd, wordt door de volgende uitvoering afgeleverd.
    .next = Controleer het account, het wachtwoord of het geheim van de toepassing, en of het postvakken van anderen mag openen.
error-destination-permission = De toepassing mist een machtiging: { $missing }.
    .data = Er is niets afgeleverd, en er is niets verloren gegaan.
    .next = Laat een beheerder van Microsoft 365 die verlenen. De test van de bestemming toont de stappen.
error-destination-throttled = “{ $host }” vraagt ons { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } seconden
    } te wachten, langer dan een uitvoering wacht.
    .data = Er is niets verloren gegaan. Wat niet is afgeleverd, wordt door de volgende uitvoering afgeleverd.
    .next = Niets, tenzij het elke dag gebeurt: vraag dan wie de server beheert naar de limieten.
error-destination-unfinished = Een uitvoering naar de vorige bestemming ({ $earlier }) is afgebroken, en alleen die weet wat ze heeft.
    .data = Er is niets verloren gegaan, en niets wordt twee keer afgeleverd.
    .next = Kies de vorige bestemming opnieuw, voer de connector één keer uit en wijzig daarna de bestemming.
error-destination-counts = De postvakken namen { $mailboxes } e-mails aan, het archief { $archive }.
    .data = Beide houden wat ze hebben. De items tellen niet als geïmporteerd.
    .next = Voer de connector opnieuw uit. Blijft het zo, sla dan het logbestand op en vraag om ondersteuning.
error-mailbox-unknown = De server heeft een van de postvakken niet.
    .data = De items ervan worden bewaard. Alle andere postvakken gaan door.
    .next = Laat het postvak maken, of wijs de persoon aan een ander toe. Kies daarna Opnieuw importeren.
error-mailbox-full = Een postvak is vol.
    .data = De e-mails ervoor wachten en worden afgeleverd door de eerstvolgende uitvoering die ruimte vindt. Alle andere postvakken gaan door.
    .next = Laat het postvak meer ruimte geven.
error-mailbox-closed = De server laat ons niet in een postvak schrijven.
    .data = De e-mails ervoor wachten en worden afgeleverd door de eerstvolgende uitvoering die het mag. Alle andere postvakken gaan door.
    .next = Laat het account of de toepassing toegang tot het postvak geven.
error-mail-too-large = Een e-mail is te groot voor de server, ook zonder zijn bijlagen.
    .data = De e-mail wacht. Alle andere gaan door.
    .next = Laat de limiet van de server voor één e-mail verhogen.
error-mail-refused = De server weigert een e-mail.
    .data = De e-mail wacht en wordt bij elke uitvoering opnieuw geprobeerd. Alle andere gaan door.
    .next = Sla het logbestand op en vraag het aan wie de server beheert.
error-evidence-unreachable = De bewijsopslag “{ $host }” is niet te bereiken.
    .data = Er is niets verloren gegaan. Opgehaalde bestanden blijven op deze computer tot de opslag ze heeft.
    .next = Controleer het adres van de opslag, en of een firewall deze computer ernaartoe doorlaat. Is die voorgoed weg, verlaat die dan in de terminal: chat-connectors evidence local --leave-behind.
error-evidence-sign-in = De bewijsopslag “{ $host }” laat ons niet toe.
    .data = Er is niets verloren gegaan. Opgehaalde bestanden blijven op deze computer tot de opslag ze heeft.
    .next = Controleer de sleutel, de handtekening voor gedeelde toegang of de toepassing, en of blobs mogen worden gelezen en geschreven. Is die voorgoed weg, verlaat die dan in de terminal: chat-connectors evidence local --leave-behind.
error-evidence-container = De bewijsopslag heeft geen container “{ $container }”.
    .data = Er is niets verloren gegaan. Opgehaalde bestanden blijven op deze computer tot de opslag ze heeft.
    .next = Laat de container maken, of verbeter de naam. Is die voorgoed weg, verlaat die dan in de terminal: chat-connectors evidence local --leave-behind.
error-evidence-differs = De bewijsopslag heeft andere bytes van { $file } dan er zijn opgehaald.
    .data = Die bytes worden niet gebruikt. Een kopie van het bestand op deze computer blijft hier.
    .next = Daar wordt niets overschreven. Zoek uit wie of wat het heeft geschreven, en verwijder het of zet het juiste bestand terug: de volgende uitvoering gaat ermee verder. Is die voorgoed weg, verlaat die dan in de terminal: chat-connectors evidence local --leave-behind.

# The terminal's words of a destination.
place-of-organisation = De hele organisatie, en elke connector die niets anders zegt:
place-own = { $connector } heeft een eigen bestemming:
place-follows = { $connector } gebruikt wat de organisatie gebruikt:
place-followed-by = { "  " }gebruikt door { $connector }
place-not-followed-by = { "  " }niet gebruikt door { $connector }: die heeft een eigen bestemming
place-kind = Waar de postvakken zijn
place-kind-archive = het archief van deze computer
place-kind-imap = IMAP-server
place-kind-graph = Microsoft 365
place-server = Server
place-security = Versleuteling
place-security-tls = TLS vanaf het begin
place-security-starttls = STARTTLS
place-security-none = geen: wachtwoorden en chats gaan onversleuteld over de lijn
place-ca = Certificeringsinstantie
place-ca-own = een eigen instantie van de organisatie; geen andere wordt vertrouwd
place-sign-in = Meldt zich aan als
place-sign-in-master = hoofdgebruiker (master user) van de server
place-sign-in-proxy = account dat namens elk postvak handelt
place-sign-in-oauth = toepassing (OAuth)
place-user = Account
place-login = Naam van een postvak daar
place-tenant = Directory (tenant)
place-client = Toepassing (client)
place-authority = Meldt zich aan bij
place-method = Hoe een e-mail erin komt
place-method-create = gemaakt uit zijn delen (v1.0)
place-method-import-mime = geïmporteerd zoals het is (beta)
place-keep-eml = De e-mail zelf bijgevoegd als EML
place-password = Wachtwoord
place-client-secret = Geheim van de toepassing
place-certificate = Certificaat van de toepassing
place-secret-stored = bewaard
place-secret-missing = ontbreekt
place-secret-unknown = in de kluis, die niet geopend werd
place-also-archive = Ook in het archief van deze computer
place-moved = { $connector }: wat is afgeleverd blijft waar het is, en niets wordt twee keer afgeleverd. Wat nieuw is, gaat vanaf de volgende uitvoering naar de nieuwe bestemming.
place-moved-open = { $count ->
    [one] { $connector }: { $count } e-mail die nog niet is afgeleverd, gaat naar de nieuwe bestemming.
   *[other] { $connector }: { $count } e-mails die nog niet zijn afgeleverd, gaan naar de nieuwe bestemming.
}
place-moved-begun = { $count ->
    [one] { $connector }: een afgebroken uitvoering was begonnen { $count } e-mail af te leveren, en alleen de vorige bestemming weet of zij die heeft. Kies die opnieuw, voer de connector één keer uit en verplaats hem dan.
   *[other] { $connector }: een afgebroken uitvoering was begonnen { $count } e-mails af te leveren, en alleen de vorige bestemming weet welke zij heeft. Kies die opnieuw, voer de connector één keer uit en verplaats hem dan.
}
place-test-subject = Test van Chat Connectors
place-test-text = Deze e-mail test of Chat Connectors in dit postvak kan afleveren. Hij bevat geen bericht van iemand en mag worden verwijderd.
place-tested = Een testmail werd in “{ $folder }” van { $mailbox } geschreven en weer verwijderd.
place-tested-left = Een testmail werd in “{ $folder }” van { $mailbox } geschreven. Hij kon niet weer worden verwijderd: verwijder hem daar.
place-tested-archive = Er kan in het archief van deze computer worden geschreven. Er is geen testmail achtergelaten: de bestanden erin worden nooit gewijzigd.
place-no-application = Deze bestemming heeft geen toepassing: er zijn geen machtigingen te bekijken.
place-granted = Verleend
place-missing = Ontbreekt
place-step-open = Meld u aan bij https://entra.microsoft.com als beheerder van { $tenant } en open App-registraties, { $client }.
place-step-add = Voeg onder API-machtigingen toe als toepassingsmachtiging: { $permission }.
place-step-consent = Verleen beheerderstoestemming, wacht enkele minuten en test opnieuw.
rung-destination = Postvakken
summary-refused = Geweigerd door het postvak (wacht)
summary-late = Later afgeleverd
summary-missing-mailboxes = Postvakken die er niet zijn
refused-next = { $count ->
    [one] { $count } e-mail wacht op een postvak dat hem niet aannam, en wordt bij elke uitvoering opnieuw geprobeerd. “{ $command }” toont welk en waarom.
   *[other] { $count } e-mails wachten op postvakken die ze niet aannamen, en worden bij elke uitvoering opnieuw geprobeerd. “{ $command }” toont welke en waarom.
}
place-waiting = { $count ->
    [one]   { $mailbox }: { $count } e-mail wacht sinds { $since }. { $why }
   *[other]   { $mailbox }: { $count } e-mails wachten sinds { $since }. { $why }
}

# What an administrator of Microsoft 365 does with commands. PowerShell, groups and names of permissions are Microsoft’s.
destination-steps-by-commands = Met opdrachten in PowerShell (Exchange kan alleen bepaalde postvakken openstellen, een browser kan dat niet):
destination-steps-register = Registreer een toepassing op https://entra.microsoft.com, App-registraties: de directory-id (tenant) en toepassings-id (client) komen in de bestemming. Upload onder Certificaten en geheimen een certificaat, of maak een geheim.
destination-steps-connect = Meld u bij { $tenant } aan als beheerder en zoek de toepassing { $client } op.
destination-steps-consent-graph = Voor alle postvakken: verleen Mail.ReadWrite. Voor alleen bepaalde: sla deze stap over, en trek de machtiging in als die is verleend, want die zou ook gelden.
destination-steps-consent-import = Verleen beide machtigingen die het importeren nodig heeft. Daarmee gaan alle postvakken open.
destination-steps-consent-imap = Verleen IMAP.AccessAsApp. Daarmee gaat nog geen postvak open.
destination-steps-exchange = Maak de toepassing bekend bij Exchange.
destination-steps-scope = Voor alleen bepaalde postvakken: die van een groep, hier “Chat mailboxes”. De laatste opdracht toont of de toepassing een ervan mag openen; een wijziging kan twee uur duren.
destination-steps-mailboxes = Geef de toepassing toegang tot elk postvak, hier die van de groep “Chat mailboxes”, en zet IMAP ervoor aan.
dialog-certificate = Certificaat kiezen
## Evidence store

evidence-kept-here = Versleutelde bestanden worden op deze computer bewaard, in staging/evidence.
evidence-kept-away = Versleutelde bestanden worden bewaard in de container “{ $container }” van het opslagaccount “{ $account }”, { $how }.
evidence-by-account-key = met de sleutel van het account
evidence-by-sas = met een handtekening voor gedeelde toegang
evidence-by-client-credentials = met een toepassing van Microsoft Entra ID
evidence-waiting = { $count ->
        [one] Eén versleuteld bestand staat
       *[other] { $count } versleutelde bestanden staan
    } op deze computer en nog niet in de bewijsopslag. De volgende run probeert het opnieuw.
evidence-brought = { $count ->
        [one] Eén versleuteld bestand is
       *[other] { $count } versleutelde bestanden zijn
    } teruggehaald naar deze computer. Wat de container heeft, blijft daar.
evidence-left-behind = { $count ->
        [one] Eén versleuteld bestand staat
       *[other] { $count } versleutelde bestanden staan
    } alleen in de container die is verlaten. Kies die opnieuw om ze te lezen.
evidence-works = De bewijsopslag werkt: een testbestand is geplaatst en ongewijzigd teruggelezen.
evidence-test-stays = Het testbestand kon niet worden verwijderd. Een import verwijdert nooit een bestand.
evidence-not-listed = Bestanden kunnen daar niet worden opgesomd. Imports kunnen zonder; om alles te controleren moet de toegang ook opsommen toestaan.
