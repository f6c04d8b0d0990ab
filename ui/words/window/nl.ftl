### De woorden van het venster, in het Nederlands. Wat de programma’s ermee delen, staat in words/nl.ftl.
### Gekozen woorden: zoals in words/nl.ftl; setup = configuratie; discard = weggooien; remove = verwijderen;
### preview of the import = proefuitvoering; preview of people = voorvertoning; keyring = sleutelbos; stage = fase.

## Het venster

app-title = Chat Connectors
app-nav = Hoofdmenu
app-opening = Openen …
app-home = Gegevensconnectors
app-about = Over
app-language = Taal
app-theme = Kleuren
app-practice = Oefening
language-en = English
language-sv = Svenska
language-nl = Nederlands
language-fr = Français
theme-system = Zoals het systeem
theme-light = Licht
theme-dark = Donker
theme-contrast = Hoog contrast
copy-button = Kopiëren: { $name }
copy-done = Gekopieerd: { $name }

## Soorten connectors: namen zoals in de documenten

kind-ice-chat = ICE Chat
kind-telegram-archiver = Telegram Archiver
kind-liveperson = LivePerson Conversational Cloud DataParser

## Het raam van de configuratie

setup-steps = Stappen van de configuratie
setup-step-of = Stap { $step } van { $steps }
setup-step-done = gereed
setup-step-ahead = nog niet bereikt
setup-step-terms = Servicevoorwaarden
setup-step-credentials = Referenties toevoegen
setup-step-mapping = Gebruikers toewijzen
setup-step-review = Controleren
setup-cancel = Annuleren
setup-cancel-keeps = Wat u hebt ingevoerd, blijft bewaard. Ga later verder met “Configuratie hervatten”.
setup-back = Vorige
setup-next = Volgende
setup-accept = Accepteren
setup-finish = Voltooien
setup-finishing = De connector wordt gemaakt …
setup-editing = Wijzigingen in “{ $name }”
setup-save = Wijzigingen opslaan
setup-saving = De wijzigingen worden opgeslagen …
setup-why-credentials = “Volgende” wordt beschikbaar zodra de verbinding is gevalideerd.
setup-why-save = “Wijzigingen opslaan” wordt beschikbaar zodra er iets is gewijzigd. Een gewijzigde verbinding moet eerst worden gevalideerd.
setup-why-mapping = “Volgende” wordt beschikbaar zodra één manier van toewijzen zonder fouten is ingesteld.
setup-title-terms = Servicevoorwaarden
setup-title-credentials = Referenties toevoegen voor inhoudsbron
setup-title-mapping = { $kind }-gebruikers toewijzen aan postvakken
setup-title-review = Uw instellingen controleren

## Wat een klik heeft gedaan

notice-dismiss = Sluiten
notice-saved = “{ $file }” is opgeslagen.
notice-draft-kept = Uw configuratie blijft bewaard, met de sleutels. Kies “Configuratie hervatten” om verder te gaan.
notice-created = De connector “{ $connector }” is gemaakt. De eerste import is begonnen.
notice-changed = De wijzigingen in “{ $connector }” zijn opgeslagen. Ze gelden vanaf de volgende uitvoering.
notice-removed = De connector “{ $connector }” is verwijderd. De postvakken blijven.

## Vragen

question-close-during-run-title = De import van “{ $name }” stoppen en afsluiten?
question-close-during-run-text = Wat al geïmporteerd is, is veilig. De volgende uitvoering gaat verder waar deze stopt, en niets wordt twee keer geïmporteerd.
question-close-during-run-no = Doorgaan met importeren
question-close-during-run-yes = Stoppen en afsluiten
question-discard-draft-title = De configuratie “{ $name }” weggooien?
question-discard-draft-title-nameless = Deze configuratie weggooien?
question-discard-draft-text = De waarden die u ervoor hebt ingevoerd, worden verwijderd. De sleutels van deze app blijven zoals ze zijn, dus bestanden die u al hebt verstuurd, blijven bruikbaar. Er wordt geen connector en geen postvak gewijzigd.
question-discard-draft-no = Behouden
question-discard-draft-yes = Weggooien
question-remove-connector-title = De connector “{ $name }” verwijderen?
question-remove-connector-text = De connector importeert dan niets meer. Wat is geïmporteerd, blijft: de postvakken, de opgehaalde bestanden en het logboek als bewijs.
question-remove-connector-no = Behouden
question-remove-connector-yes = Verwijderen

## Gegevensconnectors: de startpagina

home-title = Gegevensconnectors
home-lead = Elke connector haalt de chats van één bron op en zet ze als e-mails in de postvakken van de personen die eraan deelnamen.
home-fault-title = Een deel van deze lijst kan niet worden getoond
home-practise-title = Eerst oefenen
home-practise-text = Doorloop de hele configuratie met verzonnen chats, op een oefensite die alleen op deze computer draait. Niets verlaat deze computer. U hebt geen contract en geen echte gegevens nodig.
home-practise-button = Eerst oefenen
home-catalogue = Catalogus
home-view = Weergeven
home-view-of = { home-view }: { $kind }
home-about-ice-chat = Archiveert de chats van uw bedrijf vanaf de SFTP-site van ICE Chat.
home-about-telegram-archiver = Archiveert Telegram-chats, bestanden en oproepen die TeleMessage op mobiele telefoons vastlegt.
home-about-liveperson = Archiveert gesprekken met klanten die de DataParser van 17a-4 verzamelt.
home-drafts = Configuratie hervatten
home-draft-nameless = Configuratie zonder naam
home-draft-where = Gaat verder bij: { $page }
home-draft-changed = Laatst gewijzigd
home-draft-continue = Configuratie hervatten
home-draft-continue-of = { home-draft-continue }: { $name }
home-draft-discard = Weggooien
home-draft-discard-of = { home-draft-discard }: { $name }
home-connectors = Mijn connectors
home-warnings = Vraagt binnenkort uw aandacht
home-empty-title = U hebt nog geen connectors
home-empty-text = Kies “Weergeven” in de catalogus om er een toe te voegen. Zodra de connector is gemaakt, verschijnt hij hier, met wat hij importeert.
home-column-name = Naam
home-column-state = Status
home-column-last-run = Laatst uitgevoerd
home-column-imported = Geïmporteerd
home-column-held = In de wacht
home-column-actions = Acties
home-never = Nooit
home-nothing = Geen
home-run-now = Nu uitvoeren
home-run-now-of = { home-run-now }: { $name }
home-other-window = Een import van deze connector is bezig in een ander programma. De aantallen verschijnen hier wanneer die klaar is.

state-new = Nog niet uitgevoerd
state-running = Importeert
state-succeeded = Geslaagd
state-succeeded-with-held = Items in de wacht
state-over-limit = Boven de limiet
state-failed = Mislukt
state-cancelled = Geannuleerd
state-interrupted = Onderbroken

## Wat een connector ooit zal stoppen

warning-pgp-key-expires = { $days ->
    [0] De PGP-sleutel van “{ $connector }” verloopt vandaag, { $date }.
    [one] De PGP-sleutel van “{ $connector }” verloopt morgen, { $date }.
   *[other] De PGP-sleutel van “{ $connector }” verloopt over { $days } dagen, op { $date }.
}
    .next = Voeg tijdig een nieuwe sleutel toe en stuur het openbare deel naar de ondersteuning van de site. Bewaar de oude sleutel: oudere bestanden hebben die nodig.
warning-pgp-key-expired = { $past ->
    [one] De PGP-sleutel van “{ $connector }” is gisteren verlopen, { $date }.
   *[other] De PGP-sleutel van “{ $connector }” is { $past } dagen geleden verlopen, op { $date }.
}
    .next = Hij ontsleutelt nog, maar de site kan ophouden ervoor te versleutelen. Voeg een nieuwe sleutel toe en stuur het openbare deel naar de ondersteuning van de site.
warning-old-key-retires = { $days ->
    [0] Vanaf vandaag, { $date }, biedt “{ $connector }” alleen nog de nieuwe SSH-sleutel aan, en die heeft de site nog niet geaccepteerd.
    [one] Vanaf morgen, { $date }, biedt “{ $connector }” alleen nog de nieuwe SSH-sleutel aan, en die heeft de site nog niet geaccepteerd.
   *[other] Over { $days } dagen, vanaf { $date }, biedt “{ $connector }” alleen nog de nieuwe SSH-sleutel aan, en die heeft de site nog niet geaccepteerd.
}
    .next = Vraag de ondersteuning van de site of zij de nieuwe sleutel hebben geïnstalleerd, of kies een latere dag.
warning-old-key-retired = { $past ->
    [one] Sinds gisteren, { $date }, biedt “{ $connector }” alleen nog de nieuwe SSH-sleutel aan, en die heeft de site nog niet geaccepteerd.
   *[other] Al { $past } dagen, sinds { $date }, biedt “{ $connector }” alleen nog de nieuwe SSH-sleutel aan, en die heeft de site nog niet geaccepteerd.
}
    .next = Vraag de ondersteuning van de site om de nieuwe sleutel te installeren. Tot dan wordt er niets nieuws opgehaald. Wat al geïmporteerd was, is veilig.
warning-host-key-changes = { $days ->
    [0] De site van “{ $connector }” wijzigt vandaag de hostsleutel, { $date }.
    [one] De site van “{ $connector }” wijzigt morgen de hostsleutel, { $date }.
   *[other] De site van “{ $connector }” wijzigt over { $days } dagen de hostsleutel, op { $date }.
}
    .next = De nieuwe hostsleutel die u hebt ingevoerd, wordt vanaf die dag geaccepteerd. Noemt de ondersteuning van de site een andere dag, wijzig de dag dan bij de instellingen van de connector.
warning-host-key-changed = { $past ->
    [one] De site van “{ $connector }” zou gisteren de hostsleutel wijzigen, { $date }.
   *[other] De site van “{ $connector }” zou { $past } dagen geleden de hostsleutel wijzigen, op { $date }.
}
    .next = Kies “Nu controleren”. Toont de site nog de oude hostsleutel, vraag de ondersteuning dan naar de nieuwe dag.
warning-change-keys = Sleutels wijzigen
warning-way-of = { $way }: { $name }

## Voortgang van een uitvoering

run-progress-of = Import van { $name }
run-starting = Starten …
run-step = Fase { $step } van { $steps }
run-done-items = { $total ->
    [0] { $done ->
        [one] { $done } item
       *[other] { $done } items
    }
   *[other] { $done } van { $total } items
}
run-done-mails = { $total ->
    [0] { $done ->
        [one] { $done } e-mail
       *[other] { $done } e-mails
    }
   *[other] { $done } van { $total } e-mails
}
run-done-files = { $total ->
    [0] { $done ->
        [one] { $done } bestand
       *[other] { $done } bestanden
    }
   *[other] { $done } van { $total } bestanden
}
run-done-bytes = { $total ->
    [0] { SIZE($done) }
   *[other] { SIZE($done) } van { SIZE($total) }
}
run-rate-count = { $rate } per seconde
run-rate-bytes = { SIZE($rate) } per seconde
run-left = Nog ongeveer { $time }
run-stalled = { $stage }: staat stil
run-still = al { $time } niets van de site
run-still-next = U hoeft nog niets te doen: de import probeert zelf opnieuw verbinding te maken en gaat verder waar hij was.
run-cancel = Annuleren
run-cancel-of = { run-cancel }: import van { $name }
run-stopping = Wordt veilig gestopt …

## Het zijvenster van een connector

flyout-close = Sluiten
flyout-run-now = Nu uitvoeren
flyout-edit = Verbinding bewerken
flyout-show-mailboxes = Postvakken tonen
flyout-remove = Verwijderen
flyout-tabs = Over deze connector
flyout-tab-properties = Eigenschappen
flyout-tab-status = Status
flyout-tab-runs = Uitvoeringen
flyout-tab-held = In de wacht en mislukt
flyout-tab-held-count = In de wacht en mislukt ({ $count })
flyout-source-group = Bron
flyout-mapping-group = Toewijzing
flyout-mailboxes-group = Postvakken
flyout-host = SFTP-URL
flyout-port = SFTP-poort
flyout-path = Map op de site
flyout-firm-code = Firmacode
flyout-host-key = Geaccepteerde hostsleutel
flyout-host-key-none = Nog geen
flyout-host-key-expected = Verwachte hostsleutel
flyout-host-key-from = Wordt vanaf { $day } geaccepteerd
flyout-keys = Sleutels
flyout-keys-own = Eigen PGP- en SSH-sleutels van uw organisatie
flyout-keys-app = PGP- en SSH-sleutels van deze app
flyout-pair-new = Nieuw sleutelpaar
flyout-pair-old = Oud sleutelpaar, nog in gebruik
flyout-pair-old-retired = Oud sleutelpaar, opent alleen oude bestanden
flyout-pair-since = In gebruik sinds
flyout-pair-ssh = SSH-sleutel
flyout-pair-accepted = Door de site geaccepteerd
flyout-pair-accepted-yes = Ja
flyout-pair-accepted-no = Nog niet
flyout-pair-pgp = PGP-sleutel
flyout-pair-expires = Verloopt op { $day }
flyout-pair-retires = SSH-sleutel aangeboden tot
flyout-pair-retired = SSH-sleutel niet meer aangeboden sinds
flyout-automatic = Automatische gebruikerstoewijzing
flyout-on = Aan
flyout-off = Uit
flyout-csv = CSV-bestand voor gebruikerstoewijzing
flyout-csv-people = { $count ->
    [0] Geen
    [one] { $count } persoon
   *[other] { $count } personen
}
flyout-domains = Domeinen van uw organisatie
flyout-limit = Daglimiet
flyout-folder = Map in elk postvak
flyout-archive = Map op deze computer
flyout-status-title = Connectorstatus bij de bron
flyout-reached = Laatst bereikt
flyout-reached-never = Nog niet
flyout-files-delivered = Geïmporteerd
flyout-files-under-way = Onderweg
flyout-files-faulty = Met fouten
flyout-files-faulty-hint = De redenen staan onder “Uitvoeringen”.
flyout-check = Nu controleren
flyout-checking = Controleren …
flyout-check-text = Controleert de verbinding stap voor stap, tot en met een proefbestand. Er wordt niets geïmporteerd.
flyout-runs-title = Uitvoeringen
flyout-runs-empty = Deze connector is nog niet uitgevoerd. Kies “Nu uitvoeren” om de eerste import te starten.
flyout-run-preview = Proefuitvoering
flyout-run-imported = { $count ->
    [0] niets geïmporteerd
    [one] { $count } geïmporteerd
   *[other] { $count } geïmporteerd
}
flyout-run-interrupted = Deze uitvoering eindigde zonder verslag, zoals bij een stroomstoring. Wat al geïmporteerd was, is veilig, en de volgende uitvoering gaat daar verder.
flyout-run-running = Deze uitvoering is bezig. De sommen verschijnen hier wanneer die klaar is.
flyout-run-log = Log downloaden
flyout-run-log-of = { flyout-run-log }: uitvoering van { $date }
flyout-file-faults = Bestanden die niet zijn geïmporteerd
flyout-over-limit = { $count ->
    [one] { $day }: { $count } item, boven de daglimiet van { $limit }. Er is niets van geïmporteerd en er gaat niets verloren.
   *[other] { $day }: { $count } items, boven de daglimiet van { $limit }. Er is niets van geïmporteerd en er gaat niets verloren.
}
flyout-held-title = Items in de wacht en mislukte items
flyout-held-meaning = Een item staat in de wacht als geen van de deelnemers aan een postvak is toegewezen. Het staat nog in geen enkel postvak, maar het is niet verloren: het behoudt hier zijn plaats en het bestand waarin het kwam, wordt bewaard zoals het binnenkwam.
flyout-failed-meaning = Een item is mislukt als het niet kan worden gelezen, bijvoorbeeld omdat de tijd ontbreekt. Ook dat behoudt zijn plaats.
flyout-held-empty-title = Er staat niets in de wacht
flyout-held-empty = Elk gelezen item staat in een postvak.
flyout-held-reason = Reden
flyout-held-at-unknown = Onbekend
flyout-reason-held = Niemand toegewezen
flyout-reason-item-time = Geen leesbare tijd
flyout-reason-item-sender = Geen afzender
flyout-reason-item-text = Tekst niet leesbaar
flyout-reason-other = Niet leesbaar

## Pagina’s met de productbeschrijving

product-back = Gegevensconnectors
product-does = Wat de connector doet
product-needs = Wat u eerst nodig hebt
product-limits = Beperkingen
product-add = Connector toevoegen
product-limit-items = Er worden hoogstens { $count } items van één dag geïmporteerd. Heeft een dag er meer, dan wordt er niets van geïmporteerd totdat u akkoord gaat. Intussen gaat er niets verloren.

product-ice-chat-lead = Brengt de ICE Chat-berichten van uw bedrijf naar postvakken die u zelf bewaart. Zo kunt u ze jaren later nog doorzoeken, in bewaring houden en aan een toezichthouder tonen.
product-ice-chat-does-1 = De connector meldt zich aan bij de SFTP-site die ICE Chat voor uw bedrijf beheert, en haalt de versleutelde chatbestanden op die hij nog niet heeft.
product-ice-chat-does-2 = Hij controleert of elk bestand ongeschonden is en voor u bestemd, ontsleutelt het en maakt van elk bericht een e-mail.
product-ice-chat-does-3 = Hij zet elke e-mail in de postvakken van de personen die deelnamen, in een map met de naam ICE Chat. De postvakken staan in een archief op deze computer, dat elk e-mailprogramma kan openen.
product-ice-chat-does-4 = Hij vindt personen eerst via uw toewijzingsbestand en daarna, als u dat toestaat, via de adressen in de chat. Wat hij niet kan plaatsen, komt in de wacht en wordt aan u getoond. Er wordt niets weggelaten.
product-ice-chat-needs-1 = Een overeenkomst voor gegevensdiensten (data services agreement) met ICE Chat. Voor externe compliance brengt ICE Chat kosten in rekening. De verkoopafdeling vertelt u wat er nodig is.
product-ice-chat-needs-2 = Een SFTP-site voor uw bedrijf. ICE Chat richt die in met twee openbare sleutels en het IP-adres, die u in deze configuratie downloadt. U kunt de configuratie intussen sluiten en later terugkomen.
product-ice-chat-needs-3 = Van ICE Chat: de firmacode, het wachtwoord, de SFTP-URL en -poort, en de vingerafdruk van de hostsleutel van de site.
product-ice-chat-needs-4 = De e-maildomeinen van uw organisatie. Een lijst van ImId’s met hun postvakken is handig, maar niet nodig.
product-ice-chat-limits-1 = Een import begint wanneer u “Nu uitvoeren” kiest. Dagelijks vanzelf starten komt met een latere versie.
product-ice-chat-limits-2 = De postvakken staan op deze computer. Aflevering op een mailserver komt met een latere versie.


## De kluis

vault-waiting-title = De kluis wordt geopend
vault-waiting-text = De sleutel van de kluis wordt opgevraagd bij de sleutelbos van deze computer …
vault-choose-title = Kies een wachtwoordzin voor de kluis
vault-choose-text = De kluis bewaart uw wachtwoorden en sleutels versleuteld op deze computer. Deze computer heeft geen sleutelbos die de kluis voor u kan openen. Daarom doet een wachtwoordzin dat.
vault-passphrase = Wachtwoordzin
vault-passphrase-hint = Enkele woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
vault-again = Dezelfde wachtwoordzin nog eens
vault-again-differs = De twee zijn nog niet gelijk.
vault-create = Kluis maken
vault-creating = De kluis wordt gemaakt …
vault-forgotten-title = Als u de wachtwoordzin vergeet
vault-forgotten-choose = Niemand kan de wachtwoordzin herstellen, ook de makers van dit programma niet. Uw postvakken en het logboek hebben geen wachtwoordzin nodig en blijven leesbaar. Wel moeten dan wachtwoorden opnieuw worden ingevoerd, nieuwe sleutels worden gemaakt en de nieuwe openbare sleutels naar elke bron worden gestuurd. Bewaar de wachtwoordzin waar uw bedrijf zulke zaken bewaart.
vault-forgotten-unlock = Niemand kan de wachtwoordzin herstellen. Uw postvakken en het logboek hebben geen wachtwoordzin nodig en blijven leesbaar. Wilt u met een nieuwe kluis beginnen, sluit dan dit programma en haal het bestand vault.age weg uit de map van het programma. Voer daarna de wachtwoorden opnieuw in en stuur de nieuwe openbare sleutels naar elke bron.
vault-unlock-title = De kluis ontgrendelen
vault-unlock-text = Uw wachtwoorden en sleutels liggen in een kluis op deze computer. De wachtwoordzin opent de kluis totdat dit venster wordt gesloten.
vault-unlock = Ontgrendelen
vault-unlocking = Ontgrendelen …
vault-keyring-title = De sleutelbos is vergrendeld
vault-keyring-text = Uw wachtwoorden en sleutels liggen in een kluis, en de sleutelbos van deze computer bevat de sleutel daarvan. De sleutelbos is vergrendeld of niet actief.
vault-keyring-how = Ontgrendel de sleutelbos. Meestal doet u dat door u opnieuw met uw wachtwoord bij het bureaublad aan te melden. Probeer het daarna opnieuw.
vault-keyring-safe = De kluis en alles wat is geïmporteerd, zijn onaangeroerd.
vault-try-again = Opnieuw proberen
vault-trying = De sleutelbos wordt geraadpleegd …
vault-show = Ingevoerde tekst tonen
vault-hide = Ingevoerde tekst verbergen
vault-strength = Sterkte: { $strength }
vault-strength-empty = Nog niets ingevoerd
vault-strength-weak = Zwak: snel geraden
vault-strength-fair = Redelijk: beter met één of twee woorden meer
vault-strength-good = Goed
vault-strength-strong = Sterk
vault-strength-honest = Een indicatie op grond van lengte en variatie. Of een wachtwoordzin bekend is of elders is gebruikt, valt hier niet te zien.

## Over

about-title = Over Chat Connectors
about-version = Versie { $version }
about-text = Archiveert de chats van een bedrijf op de eigen computer van dat bedrijf, en bewijst dat er niets verloren is gegaan.
about-licences = Licenties
about-licence-program = Dit programma is vrije software onder de Apache License 2.0.
about-licence-lgpl = Het bevat twee onderdelen onder de GNU Lesser General Public License: sequoia-openpgp (LGPL 2.0 of later) en nettle (LGPL 3.0). U mag ze door uw eigen versies vervangen. De broncode en de bouwwijze zijn openbaar.
about-licence-window = Het venster is gemaakt met React, Fluent UI en Tauri, die onder de MIT License vallen.
about-licence-list = De README bevat de volledige lijst van alle onderdelen met hun licenties.
about-privacy-title = Wat deze computer verlaat
about-privacy = Dit programma maakt alleen verbinding met de bronnen die u instelt, en met niemand anders. Het verstuurt geen gebruiksgegevens en de logs bevatten geen berichtteksten.

## Sommen van een uitvoering

sums-caption = Wat de uitvoering heeft opgeleverd
sums-mapped = Aan iemand toegewezen

## Pagina: Servicevoorwaarden

terms-lead = Lees dit voordat u verdergaat. Het is kort.
terms-version = Versie { $version } van deze voorwaarden
terms-does-title = Wat dit programma doet
terms-does-ice-chat = Chat Connectors haalt de chatexports van uw bedrijf op van uw { $product }-site, maakt van elk bericht een e-mail en zet die in de postvakken van de personen die deelnamen. Dit alles gebeurt op deze computer.
terms-right-title = U mag deze chats archiveren
terms-right-ice-chat = U bevestigt dat uw bedrijf deze chats mag ophalen, bewaren en doorzoeken, en dat de betrokken personen zijn ingelicht waar de wet dat vraagt.
terms-agreement-title = Uw overeenkomst met { $product } staat hierbuiten
terms-agreement = Toegang tot de site, de kosten en de regels zijn een zaak tussen uw bedrijf en { $product }. De makers van dit programma zijn daar geen partij bij.
terms-cloud-title = Er gaat niets naar een cloud van ons
terms-cloud = Die bestaat niet. Het programma maakt alleen verbinding met de site die u invoert. Er gaat geen chat, adres, sleutel of wachtwoord naar de makers.
terms-secrets-title = Sleutels en wachtwoorden blijven in de kluis
terms-secrets = Privésleutels en wachtwoorden worden versleuteld bewaard in een kluis op deze computer. Ze worden nooit meer getoond en nooit naar een log geschreven.
terms-kept-title = Wat wordt bewaard
terms-kept-ice-chat = De versleutelde bestanden worden als bewijs bewaard zoals ze binnenkwamen, en een logboek legt elke uitvoering vast. Als u een connector verwijdert, wordt daar niets van gewist.
terms-care-title = Uw bedrijf beheert deze computer
terms-care = Uw bedrijf beslist over wie zich hier mag aanmelden, back-ups, schijfversleuteling en hoelang postvakken worden bewaard.
terms-warranty-title = Geen garantie buiten de licentie
terms-warranty = U krijgt het programma onder de licentie die op de pagina “Over” staat. Er is geen garantie buiten wat daar staat.
terms-record = Als u accepteert, worden uw accountnaam op deze computer, de tijd en de versie van deze voorwaarden vastgelegd.
terms-accepted = Geaccepteerd door { $who }, { $at }
terms-accepted-older = Versie { $version } is geaccepteerd door { $who }, { $at }. De voorwaarden zijn sindsdien gewijzigd: accepteer versie { $current }.

## Pagina: Referenties toevoegen voor inhoudsbron

credentials-lead = { $product } versleutelt uw chats voor een PGP-sleutel en laat dit programma toe met een SSH-sleutel. Kies wiens sleutels worden gebruikt.
credentials-mode = Sleutels
credentials-mode-public = Ik wil openbare PGP- en SSH-sleutels van deze app gebruiken
credentials-mode-public-hint = Aanbevolen. De bijbehorende privésleutels verlaten deze computer nooit.
credentials-mode-private = Ik wil PGP- en SSH-privésleutels gebruiken
credentials-mode-private-hint = Voor bedrijven waarvan de site al met hun eigen sleutels is ingericht.
credentials-step = Stap { $number } van 3
credentials-step-done = Gereed

credentials-step1 = Openbare PGP- en SSH-sleutels verkrijgen
credentials-step1-lead = Sla deze drie bestanden op. In stap 2 gaan ze naar { $product }. Geen ervan is geheim.
credentials-step1-private = Een IP-adres verkrijgen om de SFTP-site van { $product } te configureren
credentials-step1-private-lead = Sla dit bestand op. In stap 2 gaat het naar { $product }. Het is niet geheim.
credentials-keys-making = Uw sleutels worden gemaakt. Dit duurt enkele seconden en gebeurt één keer.
credentials-keys-again = Opnieuw proberen
credentials-ssh-key = SSH-sleutel
credentials-ssh-key-what = hiermee meldt dit programma zich aan bij de site
credentials-pgp-key = PGP-sleutel
credentials-pgp-key-what = hiervoor worden uw chats versleuteld
credentials-ip-address = IP-adres
credentials-ip-address-what = de site laat alleen dit adres toe
credentials-download-ssh-key = SSH-sleutel downloaden
credentials-download-pgp-key = PGP-sleutel downloaden
credentials-download-ip-address = IP-adres downloaden
credentials-download-all = Alles downloaden met begeleidende brief
credentials-download-all-hint = Eén zip-bestand met de drie bestanden en een brief aan de ondersteuning van { $product }.
keys-made = Dit paar is gemaakt op { $made }.
keys-renew = Nieuwe sleutels maken
keys-renew-hint = Nieuwe sleutels komen ernaast: beide paren worden gebruikt tot een dag die u kiest, dus er valt niets stil.
keys-both = Twee sleutelparen
keys-new = Nieuw paar, gemaakt op { $made }
keys-new-send = Download deze sleutels hierboven en stuur ze naar de ondersteuning van { $product }.
keys-old = Oud paar
keys-old-used = Nog in gebruik.
keys-old-until = Nog in gebruik tot { $day }. De PGP-sleutel opent ook daarna oude bestanden.
keys-retired = Een ouder paar wordt niet meer aan de site aangeboden. De PGP-sleutel opent nog oude bestanden:
keys-beside = U hebt nieuwe sleutels ingevoerd. De sleutels die de connector tot nu toe had, blijven er voorlopig naast.
keys-retire = Oude sleutels vervallen op
keys-retire-hint = Tot dan worden beide aan de site aangeboden. Kies een dag waarop { $product } de nieuwe heeft geïnstalleerd.
keys-drop = Alleen de oude sleutels houden
date-wrong = Kies een dag die nog moet komen.
credentials-saved = Opgeslagen
credentials-fingerprint-ssh = Vingerafdruk van de SSH-sleutel
credentials-fingerprint-pgp = Vingerafdruk van de PGP-sleutel
credentials-address-none = Deze computer heeft nu geen netwerkadres. Maak verbinding met een netwerk of voer hieronder het adres in.
credentials-address-inner = { $count ->
    [one] { $addresses } is een adres binnen uw eigen netwerk.
   *[other] { $addresses } zijn adressen binnen uw eigen netwerk.
} { $product } ziet een ander adres.
credentials-address-more = Deze computer heeft ook { $addresses }.
credentials-outer = Adres dat { $product } ziet
credentials-outer-optional = Adres dat { $product } ziet, als dat een ander is
credentials-outer-hint = Vraag uw netwerkafdeling naar het externe adres van deze computer: het adres dat de firewall of proxy toont. Een bereik mag ook.
credentials-outer-practice = De oefensite staat op deze computer: u kunt dit leeg laten.
credentials-outer-example = 203.0.113.7 of 203.0.113.0/28
credentials-outer-wrong = Vul één IP-adres of een bereik in, zoals 203.0.113.7 of 203.0.113.0/28.

credentials-step2 = De SFTP-site van { $product } configureren
credentials-step2-send = Stuur de drie bestanden naar de klantenondersteuning van { $product }.
credentials-step2-private-send = Stuur het bestand naar de klantenondersteuning van { $product }.
credentials-step2-they = Zij installeren beide sleutels voor uw firmacode en laten uw IP-adres toe.
credentials-step2-private-they = Zij laten uw IP-adres toe op uw site.
credentials-step2-back = Zij sturen u een firmacode, een wachtwoord, de SFTP-URL en -poort, en de vingerafdruk van de hostsleutel van de site.
credentials-step2-wait = Dit duurt vaak enkele dagen.
credentials-step2-cancel = Kies “Annuleren” om de wizard te sluiten. Er gaat niets verloren: met “Configuratie hervatten” op de pagina “Gegevensconnectors” komt u hier terug, met dezelfde sleutels.
credentials-support-practice = Oefening: hier speelt dit programma de ondersteuning van { $product }. Het duurt seconden in plaats van dagen.
credentials-support-sent = Ik heb de bestanden naar { $product } gestuurd
credentials-support-working = De ondersteuning van { $product } richt uw site in.
credentials-support-answered-title = De ondersteuning van { $product } heeft geantwoord
credentials-support-answered = “Uw site is ingericht. De aanmeldgegevens staan hieronder in stap 3. Dit is de vingerafdruk van onze hostsleutel:”
credentials-support-filled = Het formulier in stap 3 is voor u ingevuld.
credentials-support-filled-private = Het formulier in stap 3 is voor u ingevuld, met verzonnen privésleutels zoals uw organisatie die zou hebben.
credentials-support-key = Vingerafdruk van de hostsleutel, van de ondersteuning van { $product }
credentials-support-again = Opnieuw proberen

credentials-step3 = Een { $product }-connector maken
credentials-step3-editing = De verbinding met { $product }
credentials-step3-lead = Voer in wat de ondersteuning van { $product } u heeft gestuurd. Kies daarna “Verbinding valideren”.
credentials-validate = Verbinding valideren
credentials-validate-again = Opnieuw valideren
credentials-fill = Vul eerst alle velden in.
credentials-correct = Verbeter eerst de gemarkeerde velden.
credentials-idle = “Volgende” wordt beschikbaar nadat de verbinding is gevalideerd.
credentials-idle-editing = Valideer de verbinding voordat u een wijziging ervan opslaat.
credentials-climbing = De verbinding wordt gecontroleerd …
credentials-host-key = De controle wacht op uw beslissing.
credentials-succeeded = De verbinding werkt. Kies “Volgende” om verder te gaan.
credentials-succeeded-editing = De verbinding werkt. Kies “Wijzigingen opslaan”, of “Volgende” om meer te wijzigen.
credentials-outdated = Na de controle is een waarde gewijzigd. Valideer de verbinding opnieuw.
credentials-failed = De verbinding werkt nog niet. Zie “{ $rung }” hieronder.
credentials-refused = U hebt de hostsleutel geweigerd. Er is geen wachtwoord verzonden.
credentials-refused-next = Vraag de ondersteuning van { $product } om de vingerafdruk van de hostsleutel en valideer daarna opnieuw.
credentials-found = Wat er is gevonden
credentials-found-files = Bestanden
credentials-found-newest = Nieuwste
credentials-found-items = Items daarin
credentials-found-people = Personen daarin
credentials-found-mapped = { $mapped } tot nu toe toegewezen
credentials-found-none = Er staat nog geen bestand op de site. Dat is geen fout: de eerste dag komt binnen 24 uur.

## Het formulier

field-name = Naam
    .hint = Hoe deze connector hier heet. Bijvoorbeeld: { $kind } Londen.
    .wrong = Vul een naam in. Letters, cijfers, spaties, punten en koppeltekens zijn toegestaan.
field-firm-code = Firmacode
    .hint = De id van uw organisatie. Dit is de gebruikersnaam op de site.
    .wrong = Vul de firmacode in zoals u die hebt ontvangen.
field-password = Wachtwoord
    .hint = Het wachtwoord voor de site.
    .wrong = Voer het wachtwoord in.
field-host = SFTP-URL
    .hint = Bijvoorbeeld sftp.theice.com, of een IP-adres.
    .wrong = Vul een hostnaam of een IP-adres in, zoals sftp.theice.com.
field-port = SFTP-poort
    .hint = De meeste sites gebruiken 22.
    .wrong = Vul een getal van 1 tot en met 65535 in.
field-pgp-private-key = PGP-privésleutel
    .hint = De hele sleutel, met de eerste en de laatste regel. Plak die of kies het bestand.
    .wrong = Plak de hele PGP-privésleutel of kies het bestand.
field-pgp-passphrase = Wachtwoordzin van de PGP-sleutel
    .hint = Laat dit leeg als de sleutel geen wachtwoordzin heeft.
    .wrong = Voer de wachtwoordzin van de PGP-sleutel in. Let op hoofdletters.
field-ssh-private-key = SSH-privésleutel
    .hint = De hele sleutel, met de eerste en de laatste regel. Plak die of kies het bestand.
    .wrong = Plak de hele SSH-privésleutel of kies het bestand.
field-ssh-passphrase = Wachtwoordzin van de SSH-sleutel
    .hint = Laat dit leeg als de sleutel geen wachtwoordzin heeft.
    .wrong = Voer de wachtwoordzin van de SSH-sleutel in. Let op hoofdletters.
field-stored = Opgeslagen in de kluis
field-fixed = De naam blijft: de postvakken en de gegevens van deze connector dragen hem.
field-replace = Vervangen
field-replace-label = Vervangen: { $field }

## Vormen van sleutelbestanden

key-choose = Bestand kiezen …
key-choose-label = { key-choose } { $field }
key-reading = De sleutel wordt gelezen …
key-kind = { $algorithm }, { $bits } bits
key-ring = { $form }. Dit bestand bevat { $count } sleutels; ze worden alle gebruikt.
key-fingerprint = Vingerafdruk
key-owner = Eigenaar
key-created = Gemaakt
key-expires = Verloopt
key-expires-never = Verloopt nooit
key-expires-none = Nooit
key-expires-soon = { $days ->
    [0] { $day }, vandaag
    [one] { $day }, morgen
   *[other] { $day }, over { $days } dagen
}
key-expired = { $days ->
    [one] Verlopen op { $day }, gisteren. De sleutel opent nog bestanden, maar de site kan ophouden ervoor te versleutelen.
   *[other] Verlopen op { $day }, { $days } dagen geleden. De sleutel opent nog bestanden, maar de site kan ophouden ervoor te versleutelen.
}
key-revoked = Door de eigenaar ingetrokken. De sleutel opent nog bestanden, maar niemand moet er nog voor versleutelen.
key-weak = Zwak: te kort of van een oude soort. Sites kunnen hem weigeren.
key-decrypts-not = Deze sleutel kan niet ontsleutelen: er kan geen bestand mee worden geopend.
key-passphrase-not-needed = De sleutel heeft geen wachtwoordzin.
key-passphrase-missing = De sleutel is vergrendeld: voer hieronder de wachtwoordzin in.
key-passphrase-opens = De wachtwoordzin opent hem.
key-passphrase-wrong = De wachtwoordzin hieronder opent hem niet.
key-form-openssh = OpenSSH
key-form-pkcs1 = PKCS#1 (PEM)
key-form-pkcs8 = PKCS#8 (PEM)
key-form-sec1 = SEC 1 (PEM)
key-form-putty2 = PuTTY versie 2 (.ppk)
key-form-putty3 = PuTTY versie 3 (.ppk)
key-form-pgp-armored = PGP, als tekst
key-form-pgp-binary = PGP, binair

## De controles van “Verbinding valideren”

ladder-title = Controles
ladder-trying = bezig
ladder-waiting = wacht op u
ladder-milliseconds = { $milliseconds } ms
ladder-copy = Details kopiëren
ladder-copied = Gekopieerd
ladder-support = Tekst voor de ondersteuning van { $product }
ladder-told = { $rung }: { $state }
ladder-seen-addresses = { $value }
ladder-seen-address = { $value } antwoordt
ladder-seen-address-tried = { $value } is geprobeerd
ladder-seen-answer = er wordt geantwoord: “{ $value }”
ladder-seen-missing = { $value ->
    [key_exchange] geen gemeenschappelijke sleuteluitwisseling
    [host_key] geen gemeenschappelijke soort hostsleutel
    [cipher] geen gemeenschappelijke versleuteling
    [mac] geen gemeenschappelijke integriteitscontrole
    [compression] geen gemeenschappelijke compressie
   *[other] niets gemeenschappelijks: { $value }
}
ladder-seen-offered = de site biedt { $value }
ladder-seen-refused = niet geaccepteerd: { $value }
ladder-seen-md5 = { $value }
ladder-seen-public-key = { $value }
ladder-seen-banner = { $value }
ladder-seen-key-exchange = sleuteluitwisseling { $value }
ladder-seen-cipher = versleuteling { $value }
ladder-seen-algorithm = { $value }
ladder-seen-fingerprint = { $value }
ladder-seen-method = { $value ->
    [password] via wachtwoord
    [publickey] via sleutel
    [keyboard-interactive] via vragen op het scherm
   *[other] via { $value }
}
ladder-seen-version = versie { $value }
ladder-seen-path = map { $value }
ladder-seen-files = { $value ->
    [0] geen bestand
    [one] { $value } bestand
   *[other] { $value } bestanden
}
ladder-seen-newest = nieuwste { $value }
ladder-seen-skipped = { $value ->
    [one] { $value } andere vermelding weggelaten
   *[other] { $value } andere vermeldingen weggelaten
}
ladder-seen-file-keys = bestand: { $value }
ladder-seen-own-keys = de onze: { $value }
ladder-seen-encrypted-bytes = { SIZE($value) } versleuteld
ladder-seen-plain-bytes = { SIZE($value) } ontsleuteld
ladder-seen-format = { $value }
ladder-seen-items = { $value ->
    [one] { $value } item
   *[other] { $value } items
}
ladder-seen-unreadable = { $value } onleesbaar
ladder-seen-people = { $value ->
    [one] { $value } persoon
   *[other] { $value } personen
}
ladder-seen-mapped = { $value } toegewezen
ladder-seen-clock = klok { $value }
ladder-seen-free-bytes = { SIZE($value) } vrij
ladder-form = alle velden zijn bruikbaar
ladder-not-asked = de site vroeg er niet om
ladder-no-file = nog geen bestand op de site

## Waar een fout wordt verholpen

mend-field = Ga naar “{ $field }”
mend-ssh-key = Ga naar “{ credentials-download-ssh-key }”
mend-pgp-key = Ga naar “{ credentials-download-pgp-key }”
mend-ip-address = Ga naar “{ credentials-download-ip-address }”
mend-host-key = Ga naar de hostsleutels

## Tekst voor de ondersteuning van de site

support-title = Tekst voor de ondersteuning van { $product }
support-lead = Stuur dit naar de ondersteuning van { $product }. Er staan uw firmacode, adressen en vingerafdrukken in, maar geen wachtwoord, geen privésleutel en geen naam van een persoon.
support-copy = Tekst kopiëren
support-copied = Tekst gekopieerd
support-english = Engels
support-own = Nederlands
support-close = Sluiten

## Een nieuwe hostsleutel

host-key-title = Is dit de juiste site?
host-key-lead = Met “{ $host }” wordt voor het eerst contact gemaakt. Elke site bewijst met een hostsleutel dat het de echte is. Dit is de vingerafdruk van de sleutel die deze site toont:
host-key-shown = Vingerafdruk die de site toont
host-key-field = Vingerafdruk die u van de ondersteuning van { $product } hebt gekregen
host-key-hint = Plak die hier om te vergelijken.
host-key-equal = Gelijk. Dit is de site die de ondersteuning van { $product } heeft beschreven.
host-key-unequal = Niet gelijk. Accepteer deze sleutel niet. Bel de ondersteuning van { $product } op een nummer dat u al kent.
host-key-part = Nog niet volledig: een vingerafdruk heeft 43 tekens na “SHA256:”.
host-key-other-kind = Dit is geen vingerafdruk die kan worden vergeleken. Die begint met “SHA256:”, of met “MD5:” op oudere systemen.
host-key-safe = Er is nog geen wachtwoord of ander geheim verzonden.
host-key-accept = Deze hostsleutel accepteren
host-key-refuse = Weigeren
host-key-shown-kind = Nu getoond door de site ({ $algorithm })
host-key-md5 = Hetzelfde in de oudere MD5-vorm
host-key-known = Wat u tot nu toe hebt geaccepteerd
host-key-changed-title = De site toont een andere hostsleutel
host-key-changed-lead = “{ $host }” toont niet de hostsleutel die u hebt geaccepteerd. De site kan een nieuwe hebben, of iemand doet zich voor als de site. De verbinding is meteen verbroken.
host-key-changed-call = Bel eerst de ondersteuning van { $product } op een nummer dat u al kent, en laat hun vingerafdruk voorlezen. Gebruik geen nummer of koppeling uit een bericht over deze wijziging.
host-key-changed-hint = “Accepteren” wordt beschikbaar zodra deze vingerafdruk gelijk is aan de nu getoonde.
host-key-changed-accept = De nieuwe hostsleutel accepteren

## Wie de connector vertrouwt

trust-title = Wie deze connector vertrouwt
trust-told = { $count ->
    [0] nog geen hostsleutel geaccepteerd
    [one] { $count } hostsleutel geaccepteerd
   *[other] { $count } hostsleutels geaccepteerd
}
trust-told-expects = { $told }, een nieuwe wordt verwacht
trust-lead = De site bewijst met een hostsleutel dat het de echte is. Deze connector stuurt alleen een wachtwoord naar een site die een van de geaccepteerde sleutels toont.
trust-accepted = Geaccepteerde hostsleutels
trust-accepted-none = Nog geen. Bij het eerste contact wordt u gevraagd de sleutel te vergelijken en te accepteren.
trust-revoked = Ingetrokken hostsleutels: worden nooit geaccepteerd
trust-import = Importeren uit known_hosts …
trust-import-hint = Als een computer van uw bedrijf al verbinding maakt met deze site, staat de hostsleutel in het known_hosts-bestand ervan.
trust-imported = { $count ->
    [0] “{ $file }” bevatte geen hostsleutel van deze site.
    [one] “{ $file }” bevatte { $count } hostsleutel van deze site.
   *[other] “{ $file }” bevatte { $count } hostsleutels van deze site.
}
trust-imported-revoked = { $count ->
    [one] { $count } sleutel is als ingetrokken gemarkeerd en wordt nooit geaccepteerd.
   *[other] { $count } sleutels zijn als ingetrokken gemarkeerd en worden nooit geaccepteerd.
}
trust-imported-authorities = { $count ->
    [one] { $count } certificeringsinstantie wordt niet gebruikt: dit programma accepteert geen hostcertificaten.
   *[other] { $count } certificeringsinstanties worden niet gebruikt: dit programma accepteert geen hostcertificaten.
}
trust-imported-unreadable = { $count ->
    [one] { $count } regel kon niet worden gelezen en wordt niet gebruikt.
   *[other] { $count } regels konden niet worden gelezen en worden niet gebruikt.
}
trust-expect = Er wordt een nieuwe sleutel verwacht
trust-expect-hint = Voor als { $product } een wijziging aankondigt. Vóór die dag wordt de nieuwe sleutel geweigerd. Vanaf die dag worden beide geaccepteerd, tot de nieuwe is gezien; daarna wordt de oude niet meer geaccepteerd.
trust-expect-print = Vingerafdruk van de nieuwe sleutel, zoals de ondersteuning van { $product } die heeft aangekondigd
trust-expect-print-hint = Die begint met “SHA256:”. Een hele regel met de openbare sleutel kan ook.
trust-expect-print-wrong = Dit is geen volledige vingerafdruk. Schrijf “SHA256:” en de 43 tekens erna, of plak de regel met de openbare sleutel.
trust-expect-from = Geaccepteerd vanaf deze dag
trust-expect-from-hint = De dag die zij hebben aangekondigd.

## Oefening: een storing oefenen

rehearse-title = Een storing oefenen
rehearse-lead = Dit is allemaal verzonnen. Oefen elke storing één keer, zodat u die kent voordat u echt begint: kies er een en valideer daarna de verbinding of voer de connector uit.
rehearse-field = Storing
rehearse-on = De oefensite bootst na: { $scenario }
scenario-none = Geen storing
scenario-wrong-password = Verkeerd wachtwoord
scenario-key-not-installed = SSH-sleutel niet geïnstalleerd
scenario-host-key-changed = Hostsleutel gewijzigd
scenario-password-expired = Wachtwoord verlopen
scenario-slow-line = Trage lijn
scenario-cut-connection = Verbinding verbroken
scenario-truncated = Bestand te kort
scenario-altered = Bestand gewijzigd
scenario-other-key = Versleuteld voor een andere sleutel
scenario-unknown-people = Onbekende personen
scenario-duplicate-day = Een dag die twee keer komt
scenario-over-limit = Boven de daglimiet

## Een voorbeeld van een e-mail

mail-from = Van
mail-to = Aan
mail-date = Datum
mail-attachments = Bijlagen
mail-text = Tekst van de e-mail
mail-no-subject = (geen onderwerp)

## Pagina: Gebruikers toewijzen

mapping-lead = Elk bericht gaat naar het postvak van iedereen die deelnam. Hier geeft u aan welk postvak bij wie hoort.
mapping-order = Hoe een postvak wordt gevonden
mapping-order-csv = Het CSV-bestand, op { $key }
mapping-order-csv-none = nog geen bestand
mapping-order-first = komt eerst
mapping-order-second = als het bestand niemand noemt
mapping-email-ice-chat = SenderEmail, RecipientEmail
mapping-order-email-off = uitgeschakeld
mapping-order-held = In de wacht
mapping-order-held-what = veilig bewaard tot de toewijzing
mapping-key-im-id = ImId
mapping-automatic-title = Automatische gebruikerstoewijzing
mapping-automatic = De e-mailadressen in de chats gebruiken
mapping-automatic-hint-ice-chat = Elk bericht noemt de afzender (SenderEmail) en de anderen (RecipientEmail). Een adres bij een van uw domeinen geldt als het postvak.
mapping-domains = E-maildomeinen van uw organisatie
mapping-domains-hint = Scheid ze met komma’s. Alleen adressen bij deze domeinen krijgen een postvak.
mapping-domains-example = corp.example, corp.co.example
mapping-domains-wrong = Vul domeinen in zoals corp.example, gescheiden door komma’s.
mapping-suggested = Gezien in het nieuwste bestand. Kies de uwe:
mapping-suggested-add = { $domain } · { $people ->
    [one] { $people } persoon
   *[other] { $people } personen
}
mapping-csv-title = CSV-bestand voor gebruikerstoewijzing
mapping-csv-lead = Voor personen van wie de { $key } naar een bepaald postvak moet leiden. U hebt het alleen nodig waar de e-mailadressen niet passen.
mapping-csv-template = CSV-bestand voor gebruikerstoewijzing downloaden
mapping-csv-practice = Oefening: dit bestand is al ingevuld. Upload het zoals het is.
mapping-csv-upload = Uploaden
mapping-csv-replace = Ander bestand uploaden
mapping-csv-drop = Of sleep het bestand naar dit venster.
mapping-csv-rows = { $state } · { $count ->
    [0] geen goede rij
    [one] { $count } goede rij
   *[other] { $count } goede rijen
}
mapping-csv-used = In gebruik
mapping-csv-refused = Niet gebruikt
mapping-csv-remove = Verwijderen
mapping-csv-remove-label = Het bestand { $file } verwijderen
mapping-csv-mailbox = Postvak
mapping-csv-faults = { $count ->
    [one] Het bestand bevat { $count } fout en wordt niet gebruikt.
   *[other] Het bestand bevat { $count } fouten en wordt niet gebruikt.
}
mapping-csv-faults-next = Verbeter het in uw spreadsheet en upload het opnieuw.
mapping-csv-faults-label = Fouten in het bestand
mapping-csv-row = Rij
mapping-csv-column = Kolom
mapping-csv-mistake = Fout
mapping-csv-faults-more = { $count ->
    [one] Nog { $count } fout staat in de lijst die u kunt opslaan.
   *[other] Nog { $count } fouten staan in de lijst die u kunt opslaan.
}
mapping-csv-save-mistakes = Fouten opslaan als CSV
mapping-csv-notices = Let hierop:
mapping-place-title = Waar de postvakken staan
mapping-place = Eén map voor elk postvak, op deze computer:
mapping-place-folder = De e-mails staan in de map “{ $folder }” van elk postvak. Thunderbird, Apple Mail en programma’s voor e-discovery openen ze.
mapping-people-title = Wie er in de bestanden spreekt
mapping-people-reading = Het nieuwste bestand wordt gelezen …
mapping-people-no-file-title = Er staat nog geen bestand op de site.
mapping-people-no-file = Dat is geen fout. U kunt verdergaan: berichten van personen die niet zijn toegewezen, komen in de wacht en gaan niet verloren.
mapping-people-failed = De voorvertoning kan niet worden getoond. U kunt verdergaan zonder voorvertoning.
mapping-people-all = Alle
mapping-people-csv = Via CSV
mapping-people-email = Via e-mailadres
mapping-people-nobody = Niet toegewezen
mapping-people-nobody-next = Berichten met alleen deze personen komen in de wacht. Wijs hen hier toe, voeg een domein toe, of ga verder: er gaat niets verloren.
mapping-people-complete = Iedereen in deze bestanden is toegewezen.
mapping-people-search = Personen zoeken
mapping-people-filter = Tonen
mapping-people-name = Persoon, { $key }, adres in de chats
mapping-people-mailbox = Postvak
mapping-people-shown = { $shown } van { $count } getoond
mapping-people-more = Meer tonen
mapping-people-none = Niemand gevonden.
mapping-people-unnamed = (geen naam)

## Pagina: Controleren

review-lead = Controleer elke waarde. “Voltooien” maakt de connector en start de eerste import.
review-lead-editing = Controleer elke waarde. “Wijzigingen opslaan” neemt ze over; ze gelden vanaf de volgende uitvoering.
review-edit = Bewerken
review-edit-label = Bewerken: { $page }
review-group-terms = Servicevoorwaarden
review-group-credentials = Referenties
review-group-mapping = Gebruikerstoewijzing
review-row-terms = Voorwaarden geaccepteerd
review-row-mode = Sleutels
review-row-name = Naam
review-row-firm-code = Firmacode
review-row-password = Wachtwoord
review-row-host = SFTP-URL
review-row-port = SFTP-poort
review-row-host-key = Hostsleutel
review-row-address = Adres dat de site toelaat
review-row-automatic = Automatische gebruikerstoewijzing
review-row-domains = Uw domeinen
review-row-csv = CSV-bestand
review-row-archive = Postvakken
review-row-folder = Map in elk postvak
review-row-limit = Daglimiet
review-row-schedule = Elke dag om
review-value-yes = Aan
review-value-no = Uit
review-value-public = Openbare PGP- en SSH-sleutels van deze app
review-value-private = Uw eigen PGP- en SSH-privésleutels
review-value-secret = Opgeslagen in de kluis
review-value-passphrase = Opgeslagen in de kluis, als de sleutel er een heeft
review-value-none = Geen
review-preview-title = De eerste import vooraf bekijken
review-preview-lead = Een proefuitvoering: wat nu op de site staat, wordt opgehaald, ontsleuteld, gelezen en toegewezen. Er wordt niets afgeleverd.
review-preview-start = Eerste import vooraf bekijken
review-preview-again = Opnieuw bekijken
review-preview-running = De proefuitvoering is bezig.
review-preview-stop = Stoppen
review-preview-stopping = Wordt gestopt …
review-preview-ready = { $items ->
    [0] Er is niets nieuws op de site.
    [one] { $items } item zou { $mails } worden.
   *[other] { $items } items zouden { $mails } worden.
}
review-preview-held = { $held ->
    [one] { $held } item zou in de wacht komen, omdat er niemand aan is toegewezen.
   *[other] { $held } items zouden in de wacht komen, omdat er niemand aan is toegewezen.
} Er gaat niets verloren.
review-preview-failed-items = { $failed ->
    [one] { $failed } item kan niet worden gelezen. Het wordt na de import geteld en getoond.
   *[other] { $failed } items kunnen niet worden gelezen. Ze worden na de import geteld en getoond.
}
review-preview-over-limit = { $day }: { $items } items, en de daglimiet is { $limit }. Van deze dag zou niets worden geïmporteerd. Er gaat niets verloren: de dag kan later worden geïmporteerd, met een hogere limiet.
review-preview-failed = De proefuitvoering is niet gelukt. U kunt het opnieuw proberen of voltooien zonder proefuitvoering.
review-preview-file-faults = Bestanden die niet zouden worden geïmporteerd
review-preview-mails = Voorbeelden van e-mails, zoals ze zouden aankomen
review-preview-no-mails = Er is geen e-mail om te tonen.
review-preview-nothing = Er is niets afgeleverd.


### Mapping, its versions, and who speaks

mail-headers = Alle kopregels
mail-headers-count = { $count ->
    [one] { $count } kopregel
   *[other] { $count } kopregels
}
mail-cut = De tekst gaat verder. Hier staat alleen het begin.
mail-attachments-count = { $count ->
    [one] { $count } bijlage
   *[other] { $count } bijlagen
}
mapping-aliases-title = Hernoemde domeinen
mapping-aliases-told = { $count ->
    [0] geen
    [one] { $count } domein
   *[other] { $count } domeinen
}
mapping-aliases-lead = Heeft uw organisatie een ander domein gekregen? In de chats kan het oude nog staan. Een adres bij het oude domein leidt dan naar het postvak bij het nieuwe.
mapping-alias-becomes = wordt
mapping-alias-add-label = Een hernoemd domein toevoegen
mapping-alias-old = Oud domein
mapping-alias-new = Nieuw domein
mapping-alias-add = Toevoegen
mapping-alias-remove-label = Het hernoemde domein { $old } verwijderen
mapping-alias-wrong = Vul twee verschillende domeinen in, zoals old.example en corp.example. Geen van beide mag twee keer worden hernoemd.
mapping-csv-read = Gelezen als { $encoding }, cellen gescheiden door { $separator ->
    [comma] komma’s
    [semicolon] puntkomma’s
    [tab] tabs
    [bar] verticale strepen
   *[other] { $separator }
}
mapping-csv-value = Waarde
mapping-csv-suggestion = Voorstel
mapping-csv-good = Alleen de goede rijen gebruiken
mapping-csv-good-out = { $count ->
    [one] Met alleen de goede rijen valt { $count } rij weg.
   *[other] Met alleen de goede rijen vallen { $count } rijen weg.
}
mapping-csv-good-out-many = { $count ->
    [one] Met alleen de goede rijen valt de rij met { $count } fout weg.
   *[other] Met alleen de goede rijen vallen de rijen met alle { $count } fouten weg.
}
mapping-csv-good-lost = Er gaat niets verloren: de personen erin worden via hun e-mailadres toegewezen, of hun berichten komen in de wacht.
mapping-csv-rows-title = Goede rijen
mapping-csv-search = In de rijen zoeken
mapping-csv-found = { $matches } van { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}
mapping-csv-rows-none = Geen rij gevonden.
mapping-rows-first = De eerste { $shown } staan hier: zoek naar andere.
mapping-rows-search = Zoek naar andere.
mapping-files-read = { $count ->
    [one] { $count } bestand is gelezen
   *[other] { $count } bestanden zijn gelezen
}
mapping-files-left-out = { $count ->
    [0] alles wat op de site staat
    [one] nog { $count } op de site is niet bekeken
   *[other] nog { $count } op de site zijn niet bekeken
}
mapping-files-all = Alle bestanden op de site lezen
mapping-files-again = Opnieuw op de site kijken
mapping-files-all-hint = Hoogstens de 31 nieuwste bestanden worden opgehaald en gelezen. Er wordt niets afgeleverd.
mapping-files-none-read = Er is nog geen bestand gelezen. Lees ze om te zien wie er spreekt en hoe iedereen is toegewezen.
mapping-files-reading = De bestanden op de site worden gelezen.
mapping-people-said = Gestuurd
mapping-people-got = Gekregen
mapping-add = Toewijzen
mapping-add-label = Toewijzen: { $person }
mapping-add-mailbox = Postvak voor { $name } { $key }
mapping-add-hint = Bij een van uw domeinen: { $domains }
mapping-add-refused = Het CSV-bestand bevat fouten en wordt niet gebruikt. De rij komt erbij en geldt zodra de fouten zijn verbeterd of weggelaten.
mapping-add-wrong = Vul het volledige e-mailadres in van een postvak bij een van uw domeinen.
mapping-add-save = Toevoegen
mapping-add-done = { $person } is nu toegewezen aan { $mailbox }.
mapping-add-keyless = Geen { $key } in de chats: alleen een adres bij een van uw domeinen wijst deze persoon toe.
mapping-effective-title = Vanaf wanneer dit geldt
mapping-effective-now = Meteen
mapping-effective-now-hint = Voor elk bericht dat vanaf nu wordt geïmporteerd of opnieuw geïmporteerd, hoe oud het ook is.
mapping-effective-day = Vanaf een bepaalde dag
mapping-effective-day-hint = Voor berichten die op die dag of later zijn verstuurd. Voor oudere berichten geldt de toewijzing die hiervoor gold.
mapping-effective-from = Eerste dag
mapping-effective-from-hint = Dagen beginnen om middernacht UTC.
mapping-effective-wrong = Kies een dag die in de kalender staat.
mapping-diff-title = Wat er verandert
mapping-diff-reading = Wordt vergeleken met de geldende toewijzing …
mapping-diff-waits = Zodra hierboven alles klopt, staan de wijzigingen hier.
mapping-diff-against = Vergeleken met versie { $version }, opgeslagen op { $at } door { $who }.
mapping-diff-first = Van deze toewijzing is nog geen versie bewaard: dit wordt de eerste.
mapping-diff-nothing = Er verandert niets.
mapping-diff-added = { $count ->
    [one] { $count } nieuwe rij
   *[other] { $count } nieuwe rijen
}
mapping-diff-changed = { $count ->
    [one] { $count } rij met een ander postvak
   *[other] { $count } rijen met een ander postvak
}
mapping-diff-removed = { $count ->
    [one] { $count } rij weg
   *[other] { $count } rijen weg
}
mapping-diff-same = { $count ->
    [one] { $count } rij als voorheen
   *[other] { $count } rijen als voorheen
}
mapping-diff-settings = Instellingen
mapping-diff-setting-automatic = Automatische gebruikerstoewijzing
mapping-diff-setting-domains = Uw domeinen
mapping-diff-setting-aliases = Hernoemde domeinen
mapping-diff-setting-mailboxes = Afzonderlijke postvakken
mapping-diff-setting-effective = Vanaf wanneer dit geldt
mapping-diff-rows = Rijen die veranderen
mapping-diff-change = Wijziging
mapping-diff-until = Tot nu toe
mapping-diff-from-now = Vanaf nu
mapping-diff-is-new = Nieuw
mapping-diff-is-gone = Weg
mapping-diff-is-other = Gewijzigd
mapping-diff-more = { $shown } van { $count } wijzigingen getoond.
mapping-diff-removed-next = Personen van wie de rij weg is, worden via hun e-mailadres toegewezen, of hun berichten komen in de wacht: er gaat niets verloren.
review-row-aliases = Hernoemde domeinen
review-row-effective = Geldt vanaf
review-value-effective = Berichten van { $day } en later


### Replay and the daily limit

flyout-edit-mapping = Toewijzing bewerken
flyout-aliases = Hernoemde domeinen
flyout-mailbox = Postvak
flyout-unknown = Onbekend
flyout-yes = Ja
flyout-no = Nee
flyout-change-save = Opslaan
flyout-change-cancel = Annuleren
flyout-limit-as-documented = Zoals gedocumenteerd voor deze bron
flyout-limit-change = Limiet wijzigen
flyout-limit-field = Items per dag
flyout-limit-hint = Als een dag meer items heeft, wordt er niets van geïmporteerd totdat u ermee instemt.
flyout-limit-wrong = Typ een geheel getal van minstens 1.
flyout-limit-documented = Zoals gedocumenteerd ({ $count })
flyout-limit-waiting = Dagen boven de daglimiet
flyout-limit-allow = Deze dag toch importeren
flyout-limit-allow-of = { flyout-limit-allow }: { $day }
flyout-limit-found = { $count ->
    [one] { $day } heeft { $count } item. De daglimiet is { $limit }.
   *[other] { $day } heeft { $count } items. De daglimiet is { $limit }.
}
flyout-limit-safe = Wat van deze dag nieuw is, is nog niet geïmporteerd. Er gaat niets verloren: de bestanden staan op deze computer.
flyout-retention = De site verwijdert een bestand na
flyout-retention-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
flyout-retention-change = Aantal dagen wijzigen
flyout-retention-field = Dagen dat een bestand op de site blijft
flyout-retention-hint = Hoe lang, staat in uw contract met de bron. U wordt gewaarschuwd voordat een bestand verdwijnt dat nog niet is geïmporteerd.
flyout-retention-wrong = Typ een geheel aantal dagen, minstens 1.
flyout-retention-usual = Zoals gebruikelijk (21 dagen)
flyout-versions = Versies van de toewijzing
flyout-versions-told = { $count ->
    [0] nog geen bewaard
    [one] { $count } versie
   *[other] { $count } versies
}
flyout-versions-none = Telkens als de toewijzing wordt opgeslagen, komt de versie in het logboek, met wie haar opsloeg en wanneer.
flyout-version = Versie
flyout-version-in-force = Van kracht
flyout-version-saved = Opgeslagen
flyout-version-for = Voor berichten
flyout-version-all = van alle dagen
flyout-version-from = vanaf { $day }
flyout-version-rows = Rijen
flyout-version-changes = Wijzigingen
flyout-version-no-changes = Geen rij
flyout-version-added = { $count } nieuw
flyout-version-changed = { $count } gewijzigd
flyout-version-removed = { $count } vervallen
flyout-run-replay = Herhaling
flyout-run-replay-meaning = Deze uitvoering heeft items in de wacht en mislukte items opnieuw geprobeerd, volgens de toewijzing van dat moment.
flyout-run-who = Gestart door
flyout-run-mapping = Toewijzing
flyout-run-version = Versie { $version }
home-held-of = { $count ->
    [one] { $count } item in de wacht bij { $name }: tonen
   *[other] { $count } items in de wacht bij { $name }: tonen
}
notice-mapping-saved = De toewijzing is opgeslagen als versie { $version }.
question-allow-day-title = { $day } toch importeren?
question-allow-day-text = { $count ->
    [one] De dag heeft { $count } item en de daglimiet is { $limit }. De hele dag wordt geïmporteerd, en in het logboek komt te staan dat u dat hebt toegestaan. Voor andere dagen blijft de limiet gelden.
   *[other] De dag heeft { $count } items en de daglimiet is { $limit }. De hele dag wordt geïmporteerd, en in het logboek komt te staan dat u dat hebt toegestaan. Voor andere dagen blijft de limiet gelden.
}
question-allow-day-no = Laten wachten
question-allow-day-yes = Deze dag importeren
flyout-held-changed-title = De toewijzing is gewijzigd.
flyout-held-changed = Kies “Opnieuw importeren”: items van de personen die u hebt toegevoegd, kunnen nu naar hun postvak.
flyout-held-changed-none = De wijziging geldt vanaf de volgende uitvoering.
flyout-held-read = Tonen wie en waar
flyout-held-reading = Bewaarde bestanden lezen …
flyout-held-read-hint = Het logboek bevat geen namen. Ze worden opnieuw gelezen uit de bewaarde bestanden. Daarvoor is de kluis nodig, en het kan even duren.
flyout-held-first = De eerste { $shown } van { $count } worden getoond.
flyout-held-count = { $count ->
    [0] Geen van { $total } items getoond
   *[other] { $count } van { $total } items getoond
}
flyout-held-no-match = Geen item voldoet. Kies weer “Alle” om de rest te zien.
flyout-held-where = Wanneer en waar
flyout-held-select-all = Alles selecteren wat wordt getoond
flyout-held-selected = Geselecteerd
flyout-held-select = Item { $place } in { $file } selecteren
flyout-held-at-place = plaats { $place }
flyout-held-who = Wie
flyout-held-conversation = Gesprek
flyout-held-to = aan
flyout-replay-all = { $count ->
    [0] Opnieuw importeren
    [one] { $count } item opnieuw importeren
   *[other] Alle { $count } opnieuw importeren
}
flyout-replay-shown = { $count ->
    [0] Getoonde items opnieuw importeren
   *[other] Getoonde items opnieuw importeren ({ $count })
}
flyout-replay-selected = { $count ->
    [0] Selectie opnieuw importeren
    [one] { $count } geselecteerd item opnieuw importeren
   *[other] { $count } geselecteerde items opnieuw importeren
}
flyout-replay-busy = Wacht tot de import klaar is.
flyout-replay-hint = De items worden opnieuw gelezen en toegewezen volgens de toewijzing van nu. Niets wordt twee keer bezorgd.
flyout-filter = Filter
flyout-filter-all = Alle
flyout-filter-person = Persoon
flyout-filter-conversation = Gesprek
flyout-filter-day = Dag
flyout-filter-reason = Reden
flyout-add = Toevoegen aan toewijzing
flyout-add-of = Toevoegen aan toewijzing: { $name }
flyout-add-mailbox = Postvak van { $key }
flyout-add-hint = Een e-mailadres van uw organisatie.
flyout-add-without-id = Heeft geen { $key }. Voeg het domein van het adres toe onder “Toewijzing bewerken”.
flyout-unmapped = Personen die iets zeiden en niet zijn toegewezen
flyout-unmapped-text = Waarschijnlijk uw eigen mensen. Voeg ieder van hen toe, of een domein, zodat hun berichten in een postvak komen.
flyout-unmapped-others-only = Geen van hen lijkt bij uw organisatie te horen.
flyout-unmapped-others = Tegenpartijen
flyout-unmapped-others-text = Hun adressen horen bij andere bedrijven. Zij hebben geen postvak nodig: wat zij zeiden, staat in de postvakken van uw mensen die deelnamen.
flyout-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
flyout-person = Persoon
flyout-person-key = Persoon, zoals in het CSV-bestand
flyout-said = Berichten in 30 dagen
flyout-said-last = Laatst actief
flyout-silent = Toegewezen, maar 30 dagen stil
flyout-silent-text = Van deze personen is 30 dagen niets gekomen. Dat kan kloppen, bij verlof, of { $key } is veranderd.


### Statement and proof

flyout-tab-statements = Verklaringen
flyout-statements-title = Afstemmingsverklaringen
flyout-statements-lead = Eén voor elke dag waarop de connector is uitgevoerd: wat er is gelezen, en wat ermee is gebeurd. Elke verklaring is ondertekend, en samen vormen ze een keten die elke latere wijziging aan het licht brengt.
flyout-statements-empty = Er is er nog geen. De eerste wordt gemaakt aan het einde van de eerste uitvoering.
flyout-statement-day = Dag
flyout-statement-again = { $day }, nr. { $number }
flyout-statement-agrees = Klopt
flyout-statement-signed = Ondertekend
flyout-statement-back = Alle verklaringen
flyout-statement-of = Verklaring van { $day }
flyout-statement-of-again = Verklaring van { $day }, nr. { $number }
flyout-statement-save = Opslaan als
flyout-statement-as-json = Verklaring (JSON)
flyout-statement-as-signature = Handtekening
flyout-statement-as-csv = Tabel (CSV)
flyout-statement-as-page = Pagina om af te drukken
flyout-statement-how = Iedereen kan de handtekening zonder dit programma controleren: sla de verklaring en de handtekening op in één map, importeer de openbare PGP-sleutel van de connector in GnuPG en voer uit:
flyout-statement-unsigned = Deze verklaring is niet ondertekend: de connector had geen PGP-sleutel die kan ondertekenen. De keten van het logboek bewijst haar toch.
flyout-statement-days = Per dag van de bron
flyout-statement-ever = Sinds het begin van de connector
flyout-statement-run = Uitvoering
flyout-statement-began = Begonnen
flyout-statement-ended = Beëindigd
flyout-statement-parts = Postvakbestanden
flyout-sums-read = Gelezen
flyout-sums-archived = Gearchiveerd
flyout-sums-duplicate = Dubbel
flyout-sums-excluded = Uitgesloten
flyout-sums-items = Items
flyout-sums-mails = E-mails, één per postvak
flyout-sums-left = Gelezen uit de bron
flyout-sums-left-mails = Te bezorgen
flyout-sums-right = Wat ermee is gebeurd
flyout-sums-events-read = Gelezen gebeurtenissen
flyout-sums-duplicate-long = Dubbel: was er al
flyout-sums-excluded-long = Uitgesloten: geen bericht, zoals iemand die binnenkomt
flyout-sums-held-long = In de wacht: niemand toegewezen
flyout-sums-failed-long = Mislukt: niet leesbaar
flyout-sums-total = Som
flyout-sums-released = { $count ->
    [one] { $count } item dat eerder in de wacht stond of mislukt was, is nu afgehandeld.
   *[other] { $count } items die eerder in de wacht stonden of mislukt waren, zijn nu afgehandeld.
}
flyout-sums-waiting = { $count ->
    [one] Nog { $count } item wacht, door de daglimiet of een gestopte uitvoering. Het zit in geen van deze sommen en wordt opnieuw gelezen.
   *[other] Nog { $count } items wachten, door de daglimiet of een gestopte uitvoering. Ze zitten in geen van deze sommen en worden opnieuw gelezen.
}
flyout-sums-agree = de sommen kloppen
flyout-sums-disagree = de sommen kloppen niet
flyout-sums-disagree-next = De sommen kloppen niet. Sla deze verklaring op, kies “Alles controleren” en stuur beide naar de makers van dit programma.
flyout-file-sha256 = SHA-256 van het bestand zoals het binnenkwam
flyout-file-host-key = Hostsleutel van de site
flyout-file-pgp-key = PGP-sleutel waarvoor het is versleuteld
flyout-file-modified = op de site sinds
flyout-proof = Bewijs
flyout-proof-signed = Ondertekend met de PGP-sleutel
flyout-proof-unsigned = Niet ondertekend
flyout-proof-chain = Vermeldingen in de keten
flyout-proof-entries = { $first } tot en met { $last }
flyout-proof-root = Wortel: hash van de laatste vermelding
flyout-proof-sha256 = SHA-256 van het bestand van de verklaring
flyout-verify = Alles controleren
flyout-verify-text = Leest elk postvakbestand, elk bewaard bestand van de bron, het logboek en de verklaringen terug en vergelijkt ze met wat is geschreven. Er verandert niets.
flyout-verify-stop = Stoppen
flyout-verify-again = Opnieuw controleren
flyout-verify-running = { $count ->
    [0] Lezen …
    [one] { $count } bestand gelezen
   *[other] { $count } bestanden gelezen
}
flyout-verify-good = Alles is zoals het is geschreven.
flyout-verify-bad = { $count ->
    [one] { $count } ding is niet zoals het is geschreven.
   *[other] { $count } dingen zijn niet zoals ze zijn geschreven.
}
flyout-verify-next = Wijzig nog niets. Zoek uit wie of wat het heeft veranderd, bewaar een kopie van wat er nu is als bewijs, zet daarna de onderstaande bestanden terug uit een back-up en controleer opnieuw.
flyout-verify-at = Gecontroleerd:
flyout-verify-faults = Niet zoals het is geschreven
flyout-verify-shown = De eerste { $shown } van { $count } worden getoond.
flyout-verify-read = Dit is teruggelezen:
flyout-verify-read-good = Dit is teruggelezen en is goed:
flyout-verify-mailboxes = { $count ->
    [one] { $count } postvakbestand
   *[other] { $count } postvakbestanden
}
flyout-verify-mails = { $count ->
    [one] { $count } e-mail daarin
   *[other] { $count } e-mails daarin
}
flyout-verify-evidence = { $count ->
    [one] { $count } bestand van de bron met zijn hash
   *[other] { $count } bestanden van de bron met hun hash
}
flyout-verify-entries = { $count ->
    [one] { $count } vermelding in de keten
   *[other] { $count } vermeldingen in de keten
}
flyout-verify-statements = { $count ->
    [one] { $count } verklaring met handtekening
   *[other] { $count } verklaringen met handtekening
}
verify-notice-ledger-open = Het logboek is in gebruik, of een uitvoering is afgebroken. De rijen zijn gecontroleerd, maar het bestand kon niet byte voor byte worden vergeleken.
verify-notice-runs-open = Een uitvoering is bezig of is afgebroken. De volgende uitvoering verzegelt het log ervan.
verify-notice-runs-before = Sommige uitvoeringen zijn ouder dan de keten. Niets zegt hoe hun logs eruitzagen.
verify-notice-statements-due = Er ontbreekt een verklaring. De volgende uitvoering schrijft die.
verify-notice-unsigned = Sommige verklaringen zijn niet ondertekend: geen van de PGP-sleutels van de connector kon ondertekenen.
verify-notice-on-servers = E-mails in postvakken op een server zijn niet teruggelezen: de ontvangstbevestigingen staan hier.
verify-notice-evidence-away = Niet alle bestanden in de bewijsopslag zijn teruggelezen: die is niet te bereiken of laat ons niet toe. Test de opslag in de instellingen en controleer dan opnieuw.
verify-notice-evidence-unlisted = De bewijsopslag somde haar bestanden niet op: naar bestanden die er niet horen is niet gezocht.


### Source watch

flyout-watch = Bewaking van de bron
flyout-watch-count = { $count ->
    [0] Niets te melden
    [one] { $count } punt om naar te kijken
   *[other] { $count } punten om naar te kijken
}
home-watch-show = Status tonen
home-watch-more = Nog { $count } tonen


### Search

home-search = Zoeken
notice-exported = { $count ->
    [one] { $count } e-mail is geëxporteerd naar “{ $file }”, met het blad over de bewijsketen.
   *[other] { $count } e-mails zijn geëxporteerd naar “{ $file }”, met het blad over de bewijsketen.
}
question-delete-index-title = De zoekindex verwijderen?
question-delete-index-text = Alleen de index wordt verwijderd. De postvakken en het logboek blijven zoals ze zijn, en de index kan altijd opnieuw uit de postvakken worden opgebouwd.
question-delete-index-no = Behouden
question-delete-index-yes = Verwijderen
find-title = Zoeken
find-lead = Vindt gearchiveerde berichten op woorden, deelnemers, gesprek en dag.
find-which = Welke postvakken
find-which-real = Uw postvakken
find-which-practice = Oefenpostvakken
find-index = Zoekindex
find-index-opening = Index openen …
find-index-off-title = Zoeken heeft een index nodig
find-index-off-what = Hij wordt op de achtergrond opgebouwd uit de postvakken op deze computer en groeit bij elke uitvoering. Een miljoen berichten duurt ongeveer een minuut.
find-index-off-words = Hij bevat de woorden van de chats, net als de postvakken: wie de bestanden van deze computer kan lezen, kan ook de index lezen. U kunt hem altijd verwijderen.
find-index-build = Index opbouwen
find-index-building = Index wordt opgebouwd
find-index-done = { $done } van { $total } aan postvakbestanden gelezen.
find-index-meanwhile = U kunt al zoeken in wat erin staat.
find-index-stop = Stoppen
find-index-ready = { $count ->
    [one] { $count } item in de index, { $size }
   *[other] { $count } items in de index, { $size }
}
find-index-rebuild = Opnieuw opbouwen
find-index-delete = Index verwijderen
find-index-failed = De index kan niet worden gebruikt
find-index-failed-text = De postvakken zijn niet getroffen. De index kan er opnieuw uit worden opgebouwd.
find-words = Woorden
find-words-hint = Ze moeten er allemaal in staan. “tussen aanhalingstekens” vindt een zin, begin* vindt een woordbegin, -niet sluit een woord uit.
find-search = Zoeken
find-person = Persoon
find-person-hint = Deel van een naam, ImId, mobiel nummer of adres.
find-conversation = Gesprek
find-conversation-hint = Deel van de naam of id.
find-from = Vanaf
find-to = Tot en met
find-days-hint = UTC-dag, zoals 2026-11-21.
find-days-wrong = Schrijf dagen als 2026-11-21; de eerste mag niet na de laatste komen.
find-found = Zoekresultaten
find-searching = Zoeken …
find-count = { $count ->
    [0] Niets gevonden
    [one] { $count } item gevonden
   *[other] { $count } items gevonden
}
find-count-more = { $count ->
    [one] Meer dan { $count } item gevonden
   *[other] Meer dan { $count } items gevonden
}
find-milliseconds = { $milliseconds } ms, nieuwste eerst
find-nothing-title = Geen treffers
find-nothing = Probeer minder woorden, een begin zoals hand*, of meer dagen. Items in de wacht staan nog in geen postvak en worden hier dus niet gevonden.
find-select-page = Alles op deze pagina selecteren
find-select = Selecteren: { $sender }, { $date }
find-pages = Resultatenpagina’s
find-page-previous = Vorige pagina
find-page-next = Volgende pagina
find-page = Pagina { $page } van { $pages }
find-open-of = { $conversation }: openen wat { $sender } zei, { $date }
find-no-conversation = (geen naam)
find-export = Exporteren
find-export-told = { $count } geselecteerd
find-export-told-all = alles wat is gevonden, of wat u selecteert
find-export-as = Vorm
find-export-eml = Eén EML-bestand per e-mail, in een zip-bestand
find-export-mbox = Eén mbox-bestand met alle e-mails
find-export-sheet = Een blad over de bewijsketen gaat mee: waarnaar is gezocht, door wie en wanneer, en van elke e-mail de hash, het postvakbestand en de plaats waar die vandaan komt, en het bestand van de bron erachter.
find-export-chosen = { $count ->
    [0] Selectie exporteren
    [one] { $count } geselecteerd item exporteren
   *[other] { $count } geselecteerde items exporteren
}
find-export-all = { $count ->
    [one] { $count } gevonden item exporteren
   *[other] Alle { $count } gevonden items exporteren
}
find-export-all-more = Alles exporteren wat is gevonden (meer dan { $count })
find-exporting = Exporteren …
find-export-stop = Stoppen
find-mail = Gevonden e-mail
find-mail-archived = Zoals gearchiveerd
find-mail-previous = Vorige op deze pagina
find-mail-next = Volgende op deze pagina
find-mail-position = { $number } van { $count }
find-copies = { $count ->
    [one] In { $count } postvak
   *[other] In { $count } postvakken
}
find-copy-file = Postvakbestand
find-copy = e-mail nr. { $position }, vanaf byte { $offset }
find-item = Sleutel van het item in het logboek

## Every day

every-day-title = Elke dag
every-day-switch = Elke dag importeren, ook als dit venster gesloten is
every-day-on-hint = Het besturingssysteem start de import. Gemiste dagen worden op volgorde ingehaald.
every-day-off-hint = Er wordt alleen geïmporteerd als iemand op Nu uitvoeren drukt.
every-day-hint = Lokale tijd van deze computer, bijvoorbeeld 05:15
every-day-wrong = Typ een tijd van 00:00 tot en met 23:59, bijvoorbeeld 05:15.
every-day-never = Alleen als iemand op Nu uitvoeren drukt
every-day-next = Volgende start
every-day-due = Een import is aan de beurt; die start binnen een uur.
every-day-last = Laatste import
every-day-system = Besturingssysteem
start-installed = Het besturingssysteem start de import.
start-missing = Het besturingssysteem start niets.
start-differs = Het besturingssysteem start iets anders: het programma, een tijd of het bestand met de wachtwoordzin is gewijzigd.
start-asleep = De start is opgeschreven, maar het besturingssysteem doet er niets mee.
start-login = Alleen terwijl u bent aangemeld. Voer één keer “loginctl enable-linger” uit in een terminal om ook te importeren als niemand is aangemeld.
start-passphrase-file = De kluis wordt met een wachtwoordzin geopend en er is niemand om die te typen. Laat CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE een bestand noemen waarin die staat, open dit venster opnieuw en installeer de start opnieuw.
start-warning = Connectors hebben een tijd, maar niets importeert ze vanzelf
start-warning-differs = De dagelijkse start is niet zoals hij moet zijn
start-warning-installed = De dagelijkse import kan nog niet vanzelf werken
start-install = Installeren
start-install-again = Opnieuw installeren
start-remove = Start verwijderen

## Alerts

flyout-tab-alerts = Meldingen
alerts-intro = Bericht iemand die niet achter deze computer zit. Een melding zegt wat er is gebeurd en wat te doen; er staan nooit chats, namen of adressen van personen in.
alerts-practice = Een oefenconnector verzendt geen meldingen na zijn uitvoeringen, zodat niemand schrikt van verzonnen storingen. “Test verzenden” verzendt wel.
alerts-mail = Per e-mail
alerts-host = Mailserver
alerts-host-hint = De SMTP-server van uw organisatie, zoals smtp.corp.example
alerts-security = Versleuteling
alerts-security-starttls = STARTTLS
alerts-security-tls = TLS
alerts-security-none = Geen
alerts-security-warning = Iedereen onderweg naar de mailserver kan deze meldingen lezen en wijzigen. Een gebruikersnaam en wachtwoord worden dan alleen binnen deze computer verzonden.
alerts-accept-unencrypted = Toch zonder versleuteling verzenden
alerts-port = Poort
alerts-port-hint = Leeg: { $port }
alerts-user = Gebruikersnaam
alerts-user-hint = Leeg: zonder aanmelden
alerts-password = Wachtwoord van de mailserver
alerts-secret-hint = Wordt meteen in de kluis bewaard en nergens getoond
alerts-from = Afzender
alerts-from-hint = Een adres waarvandaan deze computer van de mailserver mag verzenden
alerts-to = Ontvangers
alerts-to-hint = Eén of meer adressen, gescheiden door komma’s
alerts-ca = Certificaat van uw eigen instantie (PEM)
alerts-ca-hint = Alleen als uw organisatie de certificaten van haar servers zelf ondertekent: plak de tekst
alerts-webhook = Via een webhook
alerts-url = Adres
alerts-url-hint = Elke melding wordt daar als JSON naartoe gestuurd, met https
alerts-secret = Ondertekeningsgeheim
alerts-language = Taal van de meldingen
alerts-language-window = Zoals in dit venster
alerts-on = Bericht wanneer
alerts-on-failed = Een import mislukt
alerts-on-held = Items in de wacht staan
alerts-on-first-success = De eerste import slaagt
alerts-on-over-limit = Een dag boven de daglimiet ligt
alerts-on-day-missing = Er een dag ontbreekt
alerts-on-file-late = Het bestand van vandaag laat is
alerts-on-silent = De site al dagen niet is bereikt
alerts-on-site-empty = De site leeg is
alerts-on-manifest-disagrees = De site en haar lijst niet overeenkomen
alerts-on-disappears = Bestanden die niet zijn geïmporteerd van de site verdwijnen
alerts-on-expiry = Een sleutel verloopt: 60, 30, 7 en 0 dagen ervoor
alerts-save = Meldingen opslaan
alerts-saved = Opgeslagen
alerts-test = Test verzenden
alerts-testing = De test wordt verzonden…
alerts-unlock = Kluis openen
alerts-unlock-hint = Wachtwoorden staan in de kluis, die gesloten is.
alerts-wrong = Dit ontbreekt of is zo niet bruikbaar.
alerts-wrong-security = Kies versleuteling. Zonder wordt er niets naar een andere computer verzonden tenzij u dat accepteert, en een wachtwoord nooit.
alerts-wrong-url = Er is een adres nodig dat met https:// begint, zonder gebruikersnaam erin.
alerts-show = Meldingen tonen

## Telegram Archiver and LivePerson

home-practise = Oefenen
home-practise-of = { home-practise }: { $kind }
setup-step-account = Aanmelden
setup-title-credentials-telegram-archiver = Aanmelden bij TeleMessage
setup-title-credentials-liveperson = Aanmelden bij uw 17a-4-account
setup-title-mapping-telegram-archiver = Gebruikerstoewijzing
setup-title-mapping-liveperson = { setup-step-mapping }
product-telegram-archiver-lead = Brengt de Telegram-communicatie van uw medewerkers, zoals TeleMessage die op hun telefoons vastlegt, naar postvakken die u zelf bewaart.
product-telegram-archiver-does-1 = De connector meldt zich aan met het TeleMessage-account van uw organisatie en haalt op wat is vastgelegd: chats, bijlagen, bestanden, en verwijderde berichten en oproepen. Elk item komt binnen als e-mail.
product-telegram-archiver-does-2 = Hij controleert elke levering aan de hand van haar manifest, zodat het opvalt als een item ontbreekt of leeg is.
product-telegram-archiver-does-3 = Hij zet elke e-mail, ongewijzigd, in de postvakken van uw gebruikers die deelnamen, in een map met de naam Telegram Archiver. De postvakken staan in een archief op deze computer, dat elk e-mailprogramma kan openen.
product-telegram-archiver-does-4 = Hij vindt personen eerst via uw toewijzingsbestand met mobiele nummers en daarna, als u dat toestaat, via het e-mailadres van de gebruiker (User’s Email address) dat in elk item staat. Wat hij niet kan plaatsen, komt in de wacht en wordt aan u getoond. Er wordt niets weggelaten.
product-telegram-archiver-needs-1 = De dienst Telegram Archiver, besteld bij TeleMessage, en een geldig beheeraccount voor uw organisatie. U meldt zich er tijdens de configuratie bij aan.
product-telegram-archiver-needs-2 = Elke gebruiker die u archiveert, geregistreerd in het TeleMessage-account met hetzelfde e-mailadres als het postvak.
product-telegram-archiver-needs-3 = De app Telegram Archiver, geïnstalleerd en geactiveerd op de telefoons van uw medewerkers.
product-telegram-archiver-needs-4 = Van TeleMessage: de SFTP-URL en -poort waar zij afleveren, en de vingerafdruk van de hostsleutel van die site.
product-telegram-archiver-needs-5 = De e-maildomeinen van uw organisatie. Een lijst van mobiele nummers met hun postvakken is handig, maar niet nodig.
product-telegram-archiver-limits-1 = Hoe TeleMessage aflevert, verschilt per contract. Deze connector leest e-mailbestanden (EML), los of in zip-bestanden, met of zonder manifest.
product-telegram-archiver-limits-2 = De bestanden van deze bron zijn niet met PGP versleuteld. Ze worden als bewijs bewaard zoals ze binnenkwamen: beveilig de schijf van deze computer en wie zich daarop mag aanmelden.
product-telegram-archiver-limits-3 = Ook bijlagen en items groter dan 10 MB worden geïmporteerd.
product-liveperson-limits-1 = Hoe 17a-4 aflevert, verschilt per contract. Deze connector leest e-mailbestanden (EML), los of in zip-bestanden, en de JSON-bestanden uit de eigen geschiedenis van LivePerson.
product-liveperson-limits-2 = De bestanden van deze bron zijn niet met PGP versleuteld. Ze worden als bewijs bewaard zoals ze binnenkwamen: beveilig de schijf van deze computer en wie zich daarop mag aanmelden.
product-liveperson-limits-3 = Ook bijlagen en items groter dan 10 MB worden geïmporteerd.
product-liveperson-lead = Brengt de gesprekken die uw medewerkers in LivePerson Conversational Cloud met klanten voeren, naar postvakken die u zelf bewaart.
product-liveperson-does-1 = De DataParser van 17a-4 verzamelt regelmatig de items van LivePerson Conversational Cloud en maakt er e-mails van.
product-liveperson-does-2 = De connector meldt zich aan met uw DataParser-account en haalt op wat hij nog niet heeft.
product-liveperson-does-3 = De connector zet elk item in de postvakken van de deelnemers, in een submap van het Postvak IN (Inbox) met de naam LivePerson Conversational Cloud DataParser. De postvakken staan in een archief op deze computer, dat elk e-mailprogramma kan openen.
product-liveperson-does-4 = De connector wijst personen automatisch toe via de eigenschap Email met het adres van elke deelnemer, die in elk item staat. Een toewijzingsbestand is niet nodig. Wat hij niet kan plaatsen, komt in de wacht en wordt aan u getoond. Er wordt niets weggelaten.
product-liveperson-needs-1 = Een DataParser-account. Neem contact op met 17a-4 om het te maken; u meldt zich er tijdens de configuratie bij aan.
product-liveperson-needs-2 = De LivePerson Conversational Cloud DataParser, ingericht en geconfigureerd voor uw organisatie samen met de ondersteuning van 17a-4.
product-liveperson-needs-3 = Van 17a-4: de SFTP-URL en -poort waar zij afleveren, en de vingerafdruk van de hostsleutel van die site.
product-liveperson-needs-4 = De e-maildomeinen van uw organisatie.
terms-does-telegram-archiver = Chat Connectors haalt op wat TeleMessage van de Telegram-communicatie van uw medewerkers heeft vastgelegd en voor uw bedrijf heeft afgeleverd, en zet elk item, als de e-mail die het is, in de postvakken van de personen die deelnamen. Dit alles gebeurt op deze computer.
terms-does-liveperson = Chat Connectors haalt de gesprekken op die de DataParser van 17a-4 voor uw bedrijf heeft verzameld, als e-mails, en zet elk gesprek in de postvakken van de personen die deelnamen. Dit alles gebeurt op deze computer.
terms-right-telegram-archiver = U bevestigt dat uw bedrijf deze communicatie mag vastleggen, ophalen, bewaren en doorzoeken, ook verwijderde berichten en oproepen, en dat uw medewerkers, en waar de wet dat vraagt ook hun gesprekspartners, zijn ingelicht.
terms-right-liveperson = U bevestigt dat uw bedrijf deze gesprekken mag ophalen, bewaren en doorzoeken, en dat uw medewerkers en uw klanten zijn ingelicht waar de wet dat vraagt.
terms-kept-telegram-archiver = De bestanden worden als bewijs bewaard zoals ze binnenkwamen, en een logboek legt elke uitvoering vast. Ze komen zonder eigen versleuteling: wie de schijf van deze computer kan lezen, kan ze lezen. Als u een connector verwijdert, wordt daar niets van gewist.
terms-kept-liveperson = De bestanden worden als bewijs bewaard zoals ze binnenkwamen, en een logboek legt elke uitvoering vast. Ze komen zonder eigen versleuteling: wie de schijf van deze computer kan lezen, kan ze lezen. Als u een connector verwijdert, wordt daar niets van gewist.
account-lead-telegram-archiver = TeleMessage levert wat het vastlegt af op een SFTP-site. Hier geeft u op waar die is, en meldt u zich aan met uw TeleMessage-account.
account-lead-liveperson = De DataParser levert wat hij verzamelt af op een SFTP-site. Hier geeft u de connector een naam, geeft u op waar die site is en meldt u zich aan bij uw 17a-4-account.
account-title-telegram-archiver = De dienst Telegram Archiver regelen
account-title-liveperson = De DataParser inrichten
account-prepare-telegram-archiver-1 = Bestel de dienst bij TeleMessage en zorg voor een geldig beheeraccount voor uw organisatie.
account-prepare-telegram-archiver-2 = Registreer alle gebruikers die u archiveert in dat account, met hetzelfde e-mailadres als hun postvak.
account-prepare-telegram-archiver-3 = Installeer de app Telegram Archiver op de telefoons van uw medewerkers en activeer deze.
account-prepare-telegram-archiver-4 = Vraag TeleMessage om dagelijkse levering via SFTP: om de SFTP-URL en -poort, en de vingerafdruk van de hostsleutel.
account-prepare-liveperson-1 = Neem contact op met 17a-4 om een DataParser-account te maken.
account-prepare-liveperson-2 = Configureer de LivePerson Conversational Cloud DataParser samen met de ondersteuning van 17a-4.
account-prepare-liveperson-3 = Vraag hun om de SFTP-URL en -poort waar zij afleveren, en de vingerafdruk van de hostsleutel.
account-admit = Deze computer toelaten
account-admit-lead = Veel sites laten alleen adressen toe die ze kennen. Sla dit bestand op en stuur het naar de ondersteuning van { $service }, tenzij zij hebben gezegd dat het niet nodig is. Het is niet geheim.
account-form-telegram-archiver = Aanmelden met uw TeleMessage-account
account-form-liveperson = De connector een naam geven en aanmelden
account-form-lead = Voer uw { $service }-account in. Kies daarna “Verbinding valideren”.
account-practice = Oefening: hier speelt dit programma { $service }, met een eigen account voor u.
account-practice-working = Uw oefenaccount wordt geopend …
account-practice-filled = Het formulier hieronder is voor u ingevuld, met het wachtwoord. Dit is de vingerafdruk die { $service } u zou geven:
field-user-name = Gebruikersnaam
    .hint = Uw gebruikersnaam bij { $service }.
    .wrong = Vul uw gebruikersnaam bij { $service } in.
field-account-password = { field-password }
    .hint = Uw wachtwoord bij { $service }.
    .wrong = Voer uw wachtwoord bij { $service } in.
field-account-host = { field-host }
    .hint = Waar { $service } aflevert: een hostnaam of een IP-adres.
    .wrong = Vul een hostnaam of een IP-adres in, zoals u dat van { $service } kreeg.
review-row-user-name = { field-user-name }
mapping-key-mobile-number = Mobiel nummer
mapping-email-telegram-archiver = User’s Email address
mapping-email-liveperson = Email
mapping-automatic-hint-telegram-archiver = Elk item bevat de e-mailadressen van iedereen die deelnam (User’s Email address). Een adres bij een van uw domeinen geldt als het postvak.
mapping-automatic-hint-liveperson = Personen worden automatisch toegewezen. Elk item bevat het e-mailadres van elke deelnemer (Email). Een adres bij een van uw domeinen geldt als het postvak.
mapping-people-name-only = Persoon, adres in de chats
mapping-people-nobody-domain = Berichten met alleen deze personen komen in de wacht. Voeg een domein toe, of ga verder: er gaat niets verloren.
flyout-reason-item-empty = Leeg
flyout-reason-item-missing = Vermeld, maar niet in het bestand
flyout-reason-item-size = Onderweg afgekapt of gewijzigd
flyout-reason-item-too-large = Te groot
mapping-order-only = automatisch
flyout-add-automatic = Voeg het domein van het adres toe onder “Toewijzing bewerken”.
flyout-status-log = Statuslogboek van de laatste uitvoering

## The desktop

app-settings = Instellingen
home-run-all = Alle nu uitvoeren
settings-title = Instellingen
settings-lead = Keuzes die voor elke connector gelden. Die voor deze computer worden meteen opgeslagen, de andere met hun knop.
settings-computer = Deze computer
settings-login = Starten bij het aanmelden
settings-login-hint = Het programma start wanneer u zich op deze computer aanmeldt, zonder venster als er een systeemvak is.
settings-login-unknown = Het besturingssysteem zegt niet of het programma bij het aanmelden start.
settings-keep = Actief blijven in het systeemvak als het venster wordt gesloten
settings-keep-hint = Imports gaan door, en het pictogram toont hoe de connectors ervoor staan. Afsluiten in het menu ervan beëindigt het programma.
settings-keep-no-tray = Dit bureaublad heeft nu geen systeemvak: het venster sluiten beëindigt het programma.
settings-told = Meldingen
settings-show = Meldingen tonen
settings-show-hint = Na een eerste geslaagde import, een fout, items in de wacht, een ontbrekende dag, en voordat een sleutel verloopt. Ze tonen de naam van de connector en aantallen, nooit berichten, personen of adressen.

## Mailboxes on a server


# The ladder's last rung.
ladder-seen-kind = { $value ->
    [archive] het archief van deze computer
    [imap] IMAP
   *[graph] Microsoft 365
}
ladder-seen-server = { $value }
ladder-seen-granted = verleend: { $value }
ladder-seen-asked-for = { $value ->
    [one] naar { $value } postvak gevraagd
   *[other] naar { $value } postvakken gevraagd
}
ladder-seen-there = { $value } aanwezig
ladder-no-mailbox = nog niemand toegewezen: geen postvak om naar te vragen
setup-why-destination = “Volgende” wordt beschikbaar zodra zonder fouten is opgegeven waar de postvakken staan.
destination-organisation = Zoals in de instellingen van de organisatie
destination-archive = Het archief van deze computer
destination-archive-hint = Niets te installeren. Eén bestand per postvak en dag, dat daarna nooit meer verandert.
destination-imap = IMAP-server
destination-imap-hint = Dovecot, Exchange Online of een andere server waarop één account elk postvak mag openen.
destination-graph = Microsoft 365
destination-graph-hint = Via Microsoft Graph, met een toepassing die in uw directory is geregistreerd.
destination-practice = Bij het oefenen wordt altijd een eigen archief op deze computer gebruikt. Een plaats kiest u alleen voor echte connectoren.
destination-moved = Tot nu toe: { $place }. Vanaf de volgende uitvoering gaan nieuwe e-mails naar de nieuwe plaats. Niets wordt twee keer afgeleverd; wat is afgeleverd, blijft waar het is.
destination-unlock = Wachtwoorden en andere geheimen staan in de kluis, die gesloten is.
destination-also-archive = Ook in het archief van deze computer bewaren
destination-also-archive-hint = Elke e-mail staat in beide, en bij elke uitvoering worden beide met elkaar vergeleken.
destination-folder = De e-mails staan in de map “{ $folder }” van elk postvak. Die wordt gemaakt waar ze ontbreekt.
destination-place-archive = Het archief van deze computer
destination-place-imap = IMAP-server { $at }
destination-place-graph = Microsoft 365, { $at }
destination-place-both = { $place }, en het archief van deze computer
destination-place-follows = Zoals in de instellingen van de organisatie: { $place }
destination-host = Server
destination-host-hint = Naam of IP-adres
destination-host-wrong = Vul de naam of het IP-adres van de server in, en niets anders.
destination-port = Poort
destination-port-hint = Leeg: { $port }
destination-port-wrong = Een getal van 1 tot 65535.
destination-security = Versleuteling
destination-security-tls = TLS
destination-security-starttls = STARTTLS
destination-security-none = Geen
destination-security-warning = Iedereen onderweg naar de server kan het wachtwoord en elke chat lezen. Dit is bedoeld voor een server op deze computer, en voor niets anders.
destination-accept-unencrypted = Toch zonder versleuteling afleveren
destination-sign-in = Hoe elk postvak wordt geopend
destination-sign-in-master = Hoofdgebruiker (master user)
destination-sign-in-master-hint = Meldt zich aan als postvak*account, zoals Dovecot het doet.
destination-sign-in-proxy = Account dat namens anderen handelt
destination-sign-in-proxy-hint = Meldt zich aan als zichzelf en noemt het postvak waarvoor het handelt (SASL PLAIN).
destination-sign-in-oauth = Toepassing (OAuth)
destination-sign-in-oauth-hint = Voor Exchange Online: een toepassing met IMAP.AccessAsApp.
destination-user = Account
destination-user-master-hint = Alleen de naam van de hoofdgebruiker, zonder postvak.
destination-user-proxy-hint = De eigen naam van het account.
destination-user-wrong = Vul het account in.
destination-password = Wachtwoord
destination-password-hint = Wordt in de kluis bewaard en nergens getoond.
destination-secret-wrong = Dit ontbreekt. Wat voor een andere server werd bewaard, wordt hier niet gebruikt.
destination-tenant = Directory (tenant)
destination-tenant-hint = De id, of een domein zoals corp.example. Entra-beheercentrum: Overzicht.
destination-tenant-wrong = Vul de id of het domein van de directory in.
destination-client-id = Toepassings-id (client-id)
destination-client-id-hint = Entra-beheercentrum: App-registraties, uw toepassing.
destination-client-id-wrong = Vul de id van de toepassing in.
destination-credential = Hoe de toepassing zich bewijst
destination-credential-secret = Clientgeheim
destination-credential-certificate = Certificaat
destination-client-secret = Clientgeheim
destination-client-secret-hint = De waarde, niet de id. Wordt in de kluis bewaard en nergens getoond.
destination-certificate = Certificaat met privésleutel (PEM)
destination-certificate-hint = Beide in één tekst of bestand, de sleutel zonder wachtwoordzin. Wordt in de kluis bewaard en nergens getoond.
destination-certificate-wrong = Plak het certificaat met de sleutel, of kies het bestand.
destination-method = Hoe een e-mail erin komt
destination-method-create = Uit de onderdelen maken
destination-method-create-hint = Graph v1.0. Vereist Mail.ReadWrite.
destination-method-import = Importeren zoals hij is
destination-method-import-hint = Byte voor byte; alleen een e-mail die als zodanig binnenkwam krijgt vooraan een kopregel (X-Chat-Item), en een Message-ID als die ontbreekt. Via een deel van Graph dat Microsoft nog kan wijzigen.
destination-beta = bèta
destination-keep-eml = De e-mail zelf als EML-bestand bijvoegen
destination-more = Meer
destination-more-imap = Namen van postvakken, verbindingen, certificeringsinstantie
destination-more-graph = Adressen van de dienst, certificeringsinstantie
destination-separator = Scheidingsteken
destination-separator-hint = Leeg: *
destination-separator-wrong = Eén teken.
destination-login = Hoe de server een postvak noemt
destination-login-address = Met het hele adres: jane.doe@corp.example
destination-login-local = Met wat vóór de @ staat: jane.doe
destination-connections = Verbindingen tegelijk
destination-connections-hint = Leeg: 8
destination-connections-wrong = Een getal van 1 tot 64.
destination-endpoint = Adres van Microsoft Graph
destination-authority = Waar de toepassing zich aanmeldt
destination-endpoint-hint = Leeg: { $usual }. Nationale clouds hebben een ander adres.
destination-address-wrong = Een adres dat met https:// begint
destination-ca = Eigen certificeringsinstantie van de server (PEM)
destination-service-ca = Eigen certificeringsinstantie van het netwerk (PEM)
destination-ca-hint = Alleen als uw organisatie zelf certificaten ondertekent. Dan wordt geen andere instantie vertrouwd.
destination-ca-wrong = Dit is geen certificaat in PEM-vorm.
destination-test-title = Testen
destination-test-server = Schrijft één gemarkeerde testmail in een postvak en verwijdert hem weer als de server dat toestaat.
destination-test-archive = Probeert of er in het archief kan worden geschreven. Er blijft niets in achter.
destination-mailbox = Postvak voor de test
destination-mailbox-wrong = Vul het adres van een postvak in, zoals jane.doe@corp.example.
destination-test = Testen
destination-testing = Wordt getest…
destination-incomplete = Er ontbreekt iets of er is iets niet bruikbaar: zie de velden hierboven.
destination-steps = Wat een beheerder van Microsoft 365 eraan doet
destination-commands = opdrachten van stap { $step }
review-row-destination = Waar de postvakken staan
review-row-place = Server of directory
review-value-destination-archive = Het archief van deze computer
review-value-destination-imap = IMAP-server
review-value-destination-graph = Microsoft 365
review-value-destination-organisation-archive = Zoals in de instellingen van de organisatie: het archief van deze computer
review-value-destination-organisation-imap = Zoals in de instellingen van de organisatie: IMAP-server
review-value-destination-organisation-graph = Zoals in de instellingen van de organisatie: Microsoft 365
flyout-place = Waar ze staan
flyout-sums-available-late = Beschikbaar voor import, en wat postvakken eerder weigerden
sums-late = { $count ->
    [one] Daarvan werd { $count } e-mail later afgeleverd: een postvak had hem eerder geweigerd.
    *[other] Daarvan werden { $count } e-mails later afgeleverd: een postvak had ze eerder geweigerd.
}
settings-destination-lead = Voor elke connector die geen eigen plaats heeft.
settings-destination-save = Opslaan waar de postvakken staan
settings-saved = Opgeslagen.

## Evidence store

settings-evidence = Bewijsopslag
settings-evidence-lead = De bestanden van elke bron worden bewaard zoals ze binnenkwamen, versleuteld, om jaren later te bewijzen wat er is ontvangen.
settings-evidence-save = Bewijsopslag opslaan
evidence-local = Deze computer
evidence-local-hint = In een map naast de postvakken.
evidence-azure = Azure Blob Storage
evidence-azure-hint = Elk bestand onder de naam van zijn hash, één keer geschreven en nooit overschreven. Wat er al is, blijft hier.
evidence-account = Opslagaccount
evidence-account-hint = 3 tot 24 kleine letters en cijfers.
evidence-account-wrong = Vul de naam van het account in: 3 tot 24 kleine letters en cijfers.
evidence-container = Container
evidence-container-hint = Die moet er al zijn, het liefst met een bewaarbeleid.
evidence-container-wrong = Vul de naam van de container in: 3 tot 63 kleine letters, cijfers en streepjes.
evidence-sign-in = Hoe we worden toegelaten
evidence-sign-in-account-key = Accountsleutel
evidence-sign-in-sas = Handtekening voor gedeelde toegang (SAS)
evidence-sign-in-client-credentials = Toepassing van Microsoft Entra ID
evidence-secret-account-key = Accountsleutel
evidence-secret-account-key-hint = Opent het hele opslagaccount. Wordt in de kluis bewaard en nergens getoond.
evidence-secret-sas = SAS-token
evidence-secret-sas-hint = Voor deze container: lezen, maken, schrijven en weergeven. Wordt in de kluis bewaard en nergens getoond.
evidence-secret-client-credentials = Clientgeheim
evidence-secret-client-credentials-hint = De waarde, niet de id. De toepassing heeft de rol Storage Blob Data Contributor nodig.
evidence-secret-wrong = Dit ontbreekt. Wat voor een ander account werd bewaard, wordt hier niet gebruikt.
evidence-more = Adres van de dienst
evidence-endpoint = Adres van de opslag
evidence-endpoint-hint = Zonder de container. Leeg: dat van de wereldwijde dienst.
evidence-test = Bewijsopslag testen
evidence-testing = De bewijsopslag wordt getest…
evidence-saving = De bewijsopslag wordt opgeslagen. Misschien moeten er eerst bestanden terugkomen naar deze computer…
evidence-tested-azure = Een testbestand werd geschreven en onveranderd teruggelezen.
evidence-tested-local = Een testbestand werd in de map geschreven en onveranderd teruggelezen.
