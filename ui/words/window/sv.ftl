### Fönstrets ord på svenska. Det som programmen delar med fönstret står i words/sv.ftl.
### Val av ord: som i words/sv.ftl; page = ett steg i konfigurationen; flyout = det som öppnas bredvid listan över kopplingar;
### setup = konfiguration; this app = appen; run = körning; preview = förhandsgranskning; terms of service = användningsvillkor;
### item held = objektet väntar; du = den som läser; ni, er = företaget. Knappar som nämns i löpande text står inom ”…”.

## Fönstret

app-title = Chat Connectors
app-nav = Huvudmeny
app-opening = Öppnar …
app-home = Datakopplingar
app-about = Om
app-language = Språk
app-theme = Utseende
app-practice = Övning
language-en = English
language-sv = Svenska
language-nl = Nederlands
language-fr = Français
theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt
theme-contrast = Hög kontrast
copy-button = Kopiera: { $name }
copy-done = Kopierat: { $name }

## Slag av kopplingar: namn som i dokumenten

kind-ice-chat = ICE Chat
kind-telegram-archiver = Telegram Archiver
kind-liveperson = LivePerson Conversational Cloud DataParser

## Konfigurationens ram

setup-steps = Konfigurationens steg
setup-step-of = Steg { $step } av { $steps }
setup-step-done = klart
setup-step-ahead = inte nått än
setup-step-terms = Användningsvillkor
setup-step-credentials = Lägg till uppgifter
setup-step-mapping = Mappa användare
setup-step-review = Granska
setup-cancel = Avbryt
setup-cancel-keeps = Det du har angett sparas. Fortsätt senare med ”Fortsätt konfigurera”.
setup-back = Tillbaka
setup-next = Nästa
setup-accept = Acceptera
setup-finish = Slutför
setup-finishing = Skapar kopplingen …
setup-editing = Ändringar av ”{ $name }”
setup-save = Spara ändringar
setup-saving = Sparar ändringarna …
setup-why-credentials = ”Nästa” blir tillgängligt när anslutningen har verifierats.
setup-why-save = ”Spara ändringar” blir tillgängligt när något har ändrats. En ändrad anslutning måste först verifieras.
setup-why-mapping = ”Nästa” blir tillgängligt när minst ett sätt att mappa är inställt utan fel.
setup-title-terms = Användningsvillkor
setup-title-credentials = Lägg till autentiseringsuppgifter för innehållskälla
setup-title-mapping = Mappa { $kind }-användare till postlådor
setup-title-review = Granska inställningarna

## Vad det blev av ett klick

notice-dismiss = Stäng
notice-saved = ”{ $file }” har sparats.
notice-draft-kept = Konfigurationen och dess nycklar är sparade. Välj ”Fortsätt konfigurera” för att gå vidare.
notice-created = Kopplingen ”{ $connector }” har skapats. Den första importen har börjat.
notice-changed = Ändringarna av ”{ $connector }” har sparats. De gäller från och med nästa körning.
notice-removed = Kopplingen ”{ $connector }” har tagits bort. Dess postlådor finns kvar.

## Frågor

question-close-during-run-title = Vill du stoppa importen från ”{ $name }” och stänga?
question-close-during-run-text = Det som hittills har importerats är i säkerhet. Nästa körning fortsätter där den här slutar, och ingenting importeras två gånger.
question-close-during-run-no = Fortsätt importera
question-close-during-run-yes = Stoppa och stäng
question-discard-draft-title = Vill du radera konfigurationen ”{ $name }”?
question-discard-draft-title-nameless = Vill du radera den här konfigurationen?
question-discard-draft-text = De värden som du har angett för den raderas. Appens nycklar ändras inte, så filer som du redan har skickat gäller fortfarande. Inga kopplingar och inga postlådor ändras.
question-discard-draft-no = Behåll
question-discard-draft-yes = Radera
question-remove-connector-title = Vill du ta bort kopplingen ”{ $name }”?
question-remove-connector-text = Den importerar då ingenting mer. Det som den har importerat finns kvar: postlådorna, de filer som har hämtats och liggaren som bevisar det.
question-remove-connector-no = Behåll
question-remove-connector-yes = Ta bort

## Datakopplingar: startsidan

home-title = Datakopplingar
home-lead = Varje koppling hämtar chattarna från en källa och lägger dem som e-postmeddelanden i deltagarnas postlådor.
home-fault-title = En del av listan kan inte visas
home-practise-title = Öva först
home-practise-text = Gå igenom hela konfigurationen med påhittade chattar, på en övningsserver som bara körs på den här datorn. Ingenting lämnar datorn, och du behöver varken avtal eller riktiga data.
home-practise-button = Öva först
home-catalogue = Katalog
home-view = Visa
home-view-of = { home-view }: { $kind }
home-about-ice-chat = Arkiverar företagets chattar från dess SFTP-server hos ICE Chat.
home-about-telegram-archiver = Arkiverar Telegram-chattar, filer och samtal som TeleMessage spelar in på mobiltelefoner.
home-about-liveperson = Arkiverar kundkonversationer som 17a-4 DataParser samlar in.
home-drafts = Fortsätt konfigurera
home-draft-nameless = Konfiguration utan namn
home-draft-where = Fortsätter vid: { $page }
home-draft-changed = Senast ändrad
home-draft-continue = Fortsätt konfigurera
home-draft-continue-of = { home-draft-continue }: { $name }
home-draft-discard = Radera
home-draft-discard-of = { home-draft-discard }: { $name }
home-connectors = Mina kopplingar
home-warnings = Kräver snart din uppmärksamhet
home-empty-title = Du har inga kopplingar än
home-empty-text = Välj ”Visa” i katalogen för att lägga till en. Den visas här så snart den har skapats, med det som den importerar.
home-column-name = Namn
home-column-state = Läge
home-column-last-run = Senaste körning
home-column-imported = Importerade
home-column-held = Väntande
home-column-actions = Åtgärder
home-never = Aldrig
home-nothing = Inga
home-run-now = Kör nu
home-run-now-of = { home-run-now }: { $name }
home-other-window = En import för den här kopplingen pågår i ett annat program. Siffrorna visas här när den är klar.

state-new = Inte körd än
state-running = Importerar
state-succeeded = Lyckades
state-succeeded-with-held = Objekt väntar
state-over-limit = Över gränsen
state-failed = Misslyckades
state-cancelled = Avbruten
state-interrupted = Oväntat avbrott

## Vad som en dag stoppar en koppling

warning-pgp-key-expires = { $days ->
    [0] PGP-nyckeln för ”{ $connector }” går ut i dag, { $date }.
    [one] PGP-nyckeln för ”{ $connector }” går ut i morgon, { $date }.
   *[other] PGP-nyckeln för ”{ $connector }” går ut om { $days } dagar, den { $date }.
}
    .next = Lägg till en ny nyckel i god tid och skicka dess offentliga del till serverns support. Behåll den gamla nyckeln: äldre filer behöver den.
warning-pgp-key-expired = { $past ->
    [one] PGP-nyckeln för ”{ $connector }” gick ut i går, { $date }.
   *[other] PGP-nyckeln för ”{ $connector }” gick ut för { $past } dagar sedan, den { $date }.
}
    .next = Den dekrypterar fortfarande, men servern kan sluta kryptera till den. Lägg till en ny nyckel och skicka dess offentliga del till serverns support.
warning-old-key-retires = { $days ->
    [0] Från och med i dag, { $date }, erbjuder ”{ $connector }” bara sin nya SSH-nyckel, och den har servern inte godtagit än.
    [one] Från och med i morgon, { $date }, erbjuder ”{ $connector }” bara sin nya SSH-nyckel, och den har servern inte godtagit än.
   *[other] Om { $days } dagar, från och med den { $date }, erbjuder ”{ $connector }” bara sin nya SSH-nyckel, och den har servern inte godtagit än.
}
    .next = Fråga serverns support om de har lagt in den nya nyckeln, eller välj en senare dag.
warning-old-key-retired = { $past ->
    [one] Sedan i går, { $date }, erbjuder ”{ $connector }” bara sin nya SSH-nyckel, och den har servern inte godtagit än.
   *[other] Sedan { $past } dagar (den { $date }) erbjuder ”{ $connector }” bara sin nya SSH-nyckel, och den har servern inte godtagit än.
}
    .next = Be serverns support att lägga in den nya nyckeln. Till dess hämtas inget nytt. Det som redan har importerats är i säkerhet.
warning-host-key-changes = { $days ->
    [0] Servern för ”{ $connector }” byter värdnyckel i dag, { $date }.
    [one] Servern för ”{ $connector }” byter värdnyckel i morgon, { $date }.
   *[other] Servern för ”{ $connector }” byter värdnyckel om { $days } dagar, den { $date }.
}
    .next = Den nya värdnyckel som du har angett godkänns från och med den dagen. Nämner serverns support en annan dag, ändra dagen i kopplingens inställningar.
warning-host-key-changed = { $past ->
    [one] Servern för ”{ $connector }” skulle ha bytt värdnyckel i går, { $date }.
   *[other] Servern för ”{ $connector }” skulle ha bytt värdnyckel för { $past } dagar sedan, den { $date }.
}
    .next = Välj ”Kontrollera nu”. Visar servern fortfarande den gamla värdnyckeln, fråga dess support efter den nya dagen.
warning-change-keys = Byt nycklar
warning-way-of = { $way }: { $name }

## En körnings förlopp

run-progress-of = Import från { $name }
run-starting = Startar …
run-step = Etapp { $step } av { $steps }
run-done-items = { $total ->
    [0] { $done ->
        [one] { $done } objekt
       *[other] { $done } objekt
    }
   *[other] { $done } av { $total } objekt
}
run-done-mails = { $total ->
    [0] { $done ->
        [one] { $done } e-postmeddelande
       *[other] { $done } e-postmeddelanden
    }
   *[other] { $done } av { $total } e-postmeddelanden
}
run-done-files = { $total ->
    [0] { $done ->
        [one] { $done } fil
       *[other] { $done } filer
    }
   *[other] { $done } av { $total } filer
}
run-done-bytes = { $total ->
    [0] { SIZE($done) }
   *[other] { SIZE($done) } av { SIZE($total) }
}
run-rate-count = { $rate } per sekund
run-rate-bytes = { SIZE($rate) } per sekund
run-left = Ungefär { $time } kvar
run-stalled = { $stage }: står still
run-still = inget från servern på { $time }
run-still-next = Du behöver inte göra något än: importen försöker själv ansluta på nytt och fortsätter där den var.
run-cancel = Avbryt
run-cancel-of = { run-cancel }: import från { $name }
run-stopping = Stoppar säkert …

## Kopplingens utfällda sida

flyout-close = Stäng
flyout-run-now = Kör nu
flyout-edit = Redigera anslutning
flyout-show-mailboxes = Visa postlådorna
flyout-remove = Ta bort
flyout-tabs = Om kopplingen
flyout-tab-properties = Egenskaper
flyout-tab-status = Status
flyout-tab-runs = Körningar
flyout-tab-held = Väntande och misslyckade
flyout-tab-held-count = Väntande och misslyckade ({ $count })
flyout-source-group = Källa
flyout-mapping-group = Mappning
flyout-mailboxes-group = Postlådor
flyout-host = SFTP-URL
flyout-port = SFTP-port
flyout-path = Mapp på servern
flyout-firm-code = Företagskod
flyout-host-key = Godkänd värdnyckel
flyout-host-key-none = Ingen än
flyout-host-key-expected = Väntad värdnyckel
flyout-host-key-from = Godkänns från och med { $day }
flyout-keys = Nycklar
flyout-keys-own = Organisationens egna PGP- och SSH-nycklar
flyout-keys-app = PGP- och SSH-nycklar från appen
flyout-pair-new = Nytt nyckelpar
flyout-pair-old = Gammalt nyckelpar, används fortfarande
flyout-pair-old-retired = Gammalt nyckelpar, öppnar bara gamla filer
flyout-pair-since = Används sedan
flyout-pair-ssh = SSH-nyckel
flyout-pair-accepted = Godtagen av servern
flyout-pair-accepted-yes = Ja
flyout-pair-accepted-no = Inte än
flyout-pair-pgp = PGP-nyckel
flyout-pair-expires = Går ut { $day }
flyout-pair-retires = SSH-nyckeln erbjuds till
flyout-pair-retired = SSH-nyckeln erbjuds inte sedan
flyout-automatic = Automatisk användarmappning
flyout-on = På
flyout-off = Av
flyout-csv = CSV-fil för användarmappning
flyout-csv-people = { $count ->
    [0] Ingen
    [one] { $count } person
   *[other] { $count } personer
}
flyout-domains = Organisationens domäner
flyout-limit = Dygnsgräns
flyout-folder = Mapp i varje postlåda
flyout-archive = Mapp på den här datorn
flyout-status-title = Kopplingens status mot källan
flyout-reached = Senast nådd
flyout-reached-never = Inte än
flyout-files-delivered = Importerade
flyout-files-under-way = På väg
flyout-files-faulty = Med fel
flyout-files-faulty-hint = Orsakerna står under ”Körningar”.
flyout-check = Kontrollera nu
flyout-checking = Kontrollerar …
flyout-check-text = Går igenom anslutningen steg för steg, till och med en provfil. Ingenting importeras.
flyout-runs-title = Körningar
flyout-runs-empty = Kopplingen har inte körts än. Välj ”Kör nu” för att starta den första importen.
flyout-run-preview = Förhandsgranskning
flyout-run-imported = { $count ->
    [0] inget importerat
    [one] { $count } importerat
   *[other] { $count } importerade
}
flyout-run-interrupted = Körningen slutade utan att hinna anteckna det, till exempel vid ett strömavbrott. Det som den hade importerat är i säkerhet, och nästa körning fortsätter därifrån.
flyout-run-running = Körningen pågår. Summorna visas här när den är klar.
flyout-run-log = Ladda ned logg
flyout-run-log-of = { flyout-run-log }: körning { $date }
flyout-file-faults = Filer som inte har importerats
flyout-over-limit = { $count ->
    [one] { $day }: { $count } objekt, över dygnsgränsen på { $limit }. Det har inte importerats, och ingenting går förlorat.
   *[other] { $day }: { $count } objekt, över dygnsgränsen på { $limit }. Inget av dem har importerats, och ingenting går förlorat.
}
flyout-held-title = Väntande och misslyckade objekt
flyout-held-meaning = Ett objekt väntar när ingen av deltagarna är mappad till en postlåda. Det finns inte i någon postlåda än, men det är inte förlorat: det behåller sin plats här, och filen det kom i sparas som den kom.
flyout-failed-meaning = Ett objekt har misslyckats när det inte kan läsas, till exempel för att tiden saknas. Det behåller också sin plats.
flyout-held-empty-title = Ingenting väntar
flyout-held-empty = Varje objekt som har lästs finns i en postlåda.
flyout-held-reason = Orsak
flyout-held-at-unknown = Okänt
flyout-reason-held = Ingen är mappad
flyout-reason-item-time = Ingen läsbar tid
flyout-reason-item-sender = Ingen avsändare
flyout-reason-item-text = Texten kan inte läsas
flyout-reason-other = Kan inte läsas

## Produktbeskrivningar

product-back = Datakopplingar
product-does = Vad den gör
product-needs = Vad du behöver först
product-limits = Begränsningar
product-add = Lägg till koppling
product-limit-items = Högst { $count } objekt från en och samma dag importeras. Har en dag fler, importeras inget av dem förrän du har godkänt det. Under tiden går ingenting förlorat.

product-ice-chat-lead = Lägger företagets ICE Chat-meddelanden i postlådor som ni själva förvarar. Där kan de sökas, bevaras och visas för en tillsynsmyndighet flera år senare.
product-ice-chat-does-1 = Kopplingen loggar in på den SFTP-server som ICE Chat driver för ert företag. Där hämtar den de krypterade chattfiler som den inte redan har.
product-ice-chat-does-2 = Den kontrollerar att varje fil är oförändrad och avsedd för er, dekrypterar den och gör ett e-postmeddelande av varje meddelande.
product-ice-chat-does-3 = Den lägger e-postmeddelandet i alla deltagares postlådor, i en mapp som heter ICE Chat. Postlådorna ligger i ett arkiv på den här datorn, och alla e-postprogram kan öppna dem.
product-ice-chat-does-4 = Den hittar personer först genom er mappningsfil och sedan, om du tillåter det, genom adresserna i chatten. Det som inte kan placeras väntar och visas för dig. Ingenting kastas.
product-ice-chat-needs-1 = Ett avtal om datatjänster med ICE Chat. De tar betalt för extern efterlevnad. Deras säljavdelning berättar vad som behövs.
product-ice-chat-needs-2 = En SFTP-server för ert företag. ICE Chat konfigurerar den med två offentliga nycklar och den IP-adress som du laddar ned här. Du kan stänga konfigurationen under tiden och komma tillbaka.
product-ice-chat-needs-3 = Från ICE Chat: företagskoden, lösenordet, SFTP-URL, SFTP-port och fingeravtrycket för serverns värdnyckel.
product-ice-chat-needs-4 = Organisationens e-postdomäner. En lista över ImId med tillhörande postlådor är bra att ha men inget krav.
product-ice-chat-limits-1 = En import börjar när du väljer ”Kör nu”. Automatisk daglig start kommer i en senare version.
product-ice-chat-limits-2 = Postlådorna ligger på den här datorn. Leverans till en e-postserver kommer i en senare version.


## Valvet

vault-waiting-title = Öppnar valvet
vault-waiting-text = Ber datorns nyckelring om valvets nyckel …
vault-choose-title = Välj en lösenfras för valvet
vault-choose-text = Valvet förvarar dina lösenord och nycklar, krypterade, på den här datorn. Datorn har ingen nyckelring som kan öppna det åt dig. Därför behövs en lösenfras.
vault-passphrase = Lösenfras
vault-passphrase-hint = Flera ord utan samband är lätta att minnas och svåra att gissa.
vault-again = Samma lösenfras igen
vault-again-differs = Lösenfraserna är inte lika än.
vault-create = Skapa valvet
vault-creating = Skapar valvet …
vault-forgotten-title = Om lösenfrasen glöms bort
vault-forgotten-choose = Ingen kan återskapa den, inte ens programmets tillverkare. Postlådorna och liggaren behöver ingen lösenfras och går fortfarande att läsa. Men lösenorden måste då anges på nytt, nya nycklar skapas och de nya offentliga nycklarna skickas till varje källa. Förvara lösenfrasen där ert företag förvarar sådant.
vault-forgotten-unlock = Ingen kan återskapa den. Postlådorna och liggaren behöver ingen lösenfras och går fortfarande att läsa. Så börjar du om med ett nytt valv: stäng programmet och flytta filen vault.age från programmets mapp. Ange sedan lösenorden på nytt och skicka de nya offentliga nycklarna till varje källa.
vault-unlock-title = Lås upp valvet
vault-unlock-text = Dina lösenord och nycklar ligger i ett valv på den här datorn. Lösenfrasen öppnar det tills fönstret stängs.
vault-unlock = Lås upp
vault-unlocking = Låser upp …
vault-keyring-title = Nyckelringen är låst
vault-keyring-text = Dina lösenord och nycklar ligger i ett valv, och datorns nyckelring har nyckeln till det. Nyckelringen är låst eller inte i gång.
vault-keyring-how = Lås upp nyckelringen, oftast genom att logga in på skrivbordet igen med ditt lösenord. Försök sedan igen.
vault-keyring-safe = Valvet och allt som har importerats är orört.
vault-try-again = Försök igen
vault-trying = Frågar nyckelringen …
vault-show = Visa det som skrivs
vault-hide = Dölj det som skrivs
vault-strength = Styrka: { $strength }
vault-strength-empty = Inget skrivet än
vault-strength-weak = Svag: gissas snabbt
vault-strength-fair = Godtagbar: bättre med ett eller två ord till
vault-strength-good = Bra
vault-strength-strong = Stark
vault-strength-honest = En fingervisning efter längd och variation. Den kan inte veta om en lösenfras är känd eller har använts någon annanstans.

## Om

about-title = Om Chat Connectors
about-version = Version { $version }
about-text = Arkiverar ett företags chattar på företagets egen dator och bevisar att ingenting har gått förlorat.
about-licences = Licenser
about-licence-program = Programmet är fri programvara under Apache License 2.0.
about-licence-lgpl = Det innehåller två delar under GNU Lesser General Public License: sequoia-openpgp (LGPL 2.0 eller senare) och nettle (LGPL 3.0). Du får byta ut dem mot egna versioner. Källkoden och sättet att bygga programmet är offentliga.
about-licence-window = Fönstret ritas med React, Fluent UI och Tauri, som lyder under MIT License.
about-licence-list = README innehåller hela listan över alla delar med deras licenser.
about-privacy-title = Vad som lämnar datorn
about-privacy = Programmet talar med de källor som du konfigurerar och med ingen annan. Det skickar inga användningsdata, och loggarna innehåller inga meddelandetexter.

## En körnings summor

sums-caption = Körningens resultat
sums-mapped = Mappade till någon

## Sida: Användningsvillkor

terms-lead = Läs det här innan du går vidare. Det är kort.
terms-version = Version { $version } av villkoren
terms-does-title = Vad programmet gör
terms-does-ice-chat = Chat Connectors hämtar företagets chattexporter från er server hos { $product }, gör ett e-postmeddelande av varje meddelande och lägger det i deltagarnas postlådor. Allt detta sker på den här datorn.
terms-right-title = Ni har rätt att arkivera de här chattarna
terms-right-ice-chat = Du bekräftar att företaget har rätt att hämta, bevara och söka i chattarna, och att de berörda har informerats där lagen kräver det.
terms-agreement-title = Avtalet med { $product } är ert eget
terms-agreement = Tillgången till servern, dess avgifter och dess regler är en sak mellan ert företag och { $product }. Programmets tillverkare är inte part i det.
terms-cloud-title = Ingenting går till något moln hos oss
terms-cloud = Det finns inget sådant moln. Programmet ansluter bara till den server som du anger. Inga chattar, adresser, nycklar eller lösenord går till tillverkarna.
terms-secrets-title = Nycklar och lösenord stannar i valvet
terms-secrets = Privata nycklar och lösenord förvaras krypterade i ett valv på den här datorn. De visas aldrig igen och skrivs aldrig i någon logg.
terms-kept-title = Vad som sparas
terms-kept-ice-chat = De krypterade filerna sparas som de kom, som bevis, och en liggare redovisar varje körning. När en koppling tas bort raderas inget av detta.
terms-care-title = Ert företag ansvarar för datorn
terms-care = Vem som får logga in här, säkerhetskopior, diskkryptering och hur länge postlådorna bevaras bestämmer ert företag.
terms-warranty-title = Ingen garanti utöver licensen
terms-warranty = Du får programmet under den licens som visas på sidan ”Om”. Det finns ingen garanti utöver vad som står där.
terms-record = När du accepterar sparas ditt kontonamn på den här datorn, tiden och villkorens version.
terms-accepted = Accepterades av { $who }, { $at }
terms-accepted-older = Version { $version } accepterades av { $who }, { $at }. Villkoren har ändrats sedan dess. Läs och acceptera version { $current }.

## Sida: Lägg till autentiseringsuppgifter för innehållskälla

credentials-lead = { $product } krypterar era chattar till en PGP-nyckel och släpper in programmet med en SSH-nyckel. Välj vems nycklar som ska användas.
credentials-mode = Nycklar
credentials-mode-public = Jag vill använda offentliga PGP- och SSH-nycklar från appen
credentials-mode-public-hint = Rekommenderas. De privata nycklarna lämnar aldrig den här datorn.
credentials-mode-private = Jag vill använda privata PGP- och SSH-nycklar
credentials-mode-private-hint = För företag vars server redan är konfigurerad med egna nycklar.
credentials-step = Steg { $number } av 3
credentials-step-done = Klart

credentials-step1 = Hämta offentliga PGP- och SSH-nycklar
credentials-step1-lead = Spara de här tre filerna. I steg 2 ska de till { $product }. Ingen av dem är hemlig.
credentials-step1-private = Hämta en IP-adress för att konfigurera SFTP-servern hos { $product }
credentials-step1-private-lead = Spara den här filen. I steg 2 ska den till { $product }. Den är inte hemlig.
credentials-keys-making = Skapar dina nycklar. Det tar några sekunder och görs bara en gång.
credentials-keys-again = Försök igen
credentials-ssh-key = SSH-nyckel
credentials-ssh-key-what = låter programmet logga in på servern
credentials-pgp-key = PGP-nyckel
credentials-pgp-key-what = era chattar krypteras till den
credentials-ip-address = IP-adress
credentials-ip-address-what = servern släpper bara in den adressen
credentials-download-ssh-key = Ladda ned SSH-nyckel
credentials-download-pgp-key = Ladda ned PGP-nyckel
credentials-download-ip-address = Ladda ned IP-adress
credentials-download-all = Ladda ned allt med följebrev
credentials-download-all-hint = En zip-fil med de tre filerna och ett brev till supporten för { $product }.
keys-made = Det här paret skapades { $made }.
keys-renew = Skapa nya nycklar
keys-renew-hint = Nya nycklar läggs bredvid: båda paren används till en dag som du väljer, så ingenting stannar.
keys-both = Två nyckelpar
keys-new = Nytt par, skapat { $made }
keys-new-send = Ladda ned de här nycklarna ovan och skicka dem till supporten för { $product }.
keys-old = Gammalt par
keys-old-used = Används fortfarande.
keys-old-until = Används till { $day }. Dess PGP-nyckel öppnar gamla filer även därefter.
keys-retired = Ett äldre par erbjuds inte längre servern. Dess PGP-nyckel öppnar fortfarande gamla filer:
keys-beside = Du har angett nya nycklar. De som kopplingen har haft hittills finns kvar bredvid dem tills vidare.
keys-retire = Gamla nycklar tas ur bruk den
keys-retire-hint = Till dess erbjuds servern båda. Välj en dag då { $product } har lagt in de nya.
keys-drop = Behåll bara de gamla nycklarna
date-wrong = Välj en dag som ännu inte har kommit.
credentials-saved = Sparad
credentials-fingerprint-ssh = SSH-nyckelns fingeravtryck
credentials-fingerprint-pgp = PGP-nyckelns fingeravtryck
credentials-address-none = Datorn har ingen nätverksadress just nu. Anslut den, eller ange adressen nedan.
credentials-address-inner = { $count ->
    [one] { $addresses } är en adress i ert eget nätverk.
   *[other] { $addresses } är adresser i ert eget nätverk.
} { $product } ser en annan.
credentials-address-more = Datorn har också { $addresses }.
credentials-outer = Adress som { $product } ser
credentials-outer-optional = Adress som { $product } ser, om det är en annan
credentials-outer-hint = Fråga er nätverksavdelning efter datorns yttre adress: den som brandväggen eller proxyn visar. Ett adressintervall går också bra.
credentials-outer-practice = Övningsservern finns på den här datorn, så du kan lämna fältet tomt.
credentials-outer-example = 203.0.113.7 eller 203.0.113.0/28
credentials-outer-wrong = Skriv en IP-adress eller ett adressintervall, till exempel 203.0.113.7 eller 203.0.113.0/28.

credentials-step2 = Konfigurera SFTP-servern hos { $product }
credentials-step2-send = Skicka de tre filerna till kundsupporten för { $product }.
credentials-step2-private-send = Skicka filen till kundsupporten för { $product }.
credentials-step2-they = De installerar båda nycklarna för er företagskod och släpper in er IP-adress.
credentials-step2-private-they = De släpper in er IP-adress på er server.
credentials-step2-back = De skickar dig en företagskod, ett lösenord, SFTP-URL, SFTP-port och fingeravtrycket för serverns värdnyckel.
credentials-step2-wait = Det tar ofta några dagar.
credentials-step2-cancel = Välj ”Avbryt” för att stänga guiden. Ingenting går förlorat: ”Fortsätt konfigurera” på sidan ”Datakopplingar” tar dig tillbaka hit, med samma nycklar.
credentials-support-practice = Övning: här spelar programmet supporten för { $product }. Det tar sekunder i stället för dagar.
credentials-support-sent = Jag har skickat filerna till { $product }
credentials-support-working = Supporten för { $product } konfigurerar er server.
credentials-support-answered-title = Supporten för { $product } har svarat
credentials-support-answered = ”Er server är klar. Inloggningsuppgifterna står nedan i steg 3. Det här är fingeravtrycket för vår värdnyckel:”
credentials-support-filled = Formuläret i steg 3 har fyllts i åt dig.
credentials-support-filled-private = Formuläret i steg 3 är ifyllt åt dig, med påhittade privata nycklar som din organisation skulle ha dem.
credentials-support-key = Värdnyckelns fingeravtryck, från supporten för { $product }
credentials-support-again = Försök igen

credentials-step3 = Skapa en { $product }-koppling
credentials-step3-editing = Anslutningen till { $product }
credentials-step3-lead = Ange det som supporten för { $product } har skickat till dig. Välj sedan ”Verifiera anslutning”.
credentials-validate = Verifiera anslutning
credentials-validate-again = Verifiera igen
credentials-fill = Fyll först i alla fält.
credentials-correct = Rätta först de markerade fälten.
credentials-idle = ”Nästa” blir tillgängligt när anslutningen har verifierats.
credentials-idle-editing = Verifiera anslutningen innan du sparar en ändring av den.
credentials-climbing = Verifierar anslutningen …
credentials-host-key = Kontrollen väntar på ditt beslut.
credentials-succeeded = Anslutningen fungerar. Välj ”Nästa” för att gå vidare.
credentials-succeeded-editing = Anslutningen fungerar. Välj ”Spara ändringar”, eller ”Nästa” för att ändra mer.
credentials-outdated = Ett värde har ändrats efter kontrollen. Verifiera anslutningen igen.
credentials-failed = Anslutningen fungerar inte än. Se ”{ $rung }” nedan.
credentials-refused = Du avvisade värdnyckeln. Inget lösenord har skickats.
credentials-refused-next = Fråga supporten för { $product } efter värdnyckelns fingeravtryck. Verifiera sedan igen.
credentials-found = Vad som hittades
credentials-found-files = Filer
credentials-found-newest = Nyaste
credentials-found-items = Objekt i den
credentials-found-people = Personer i den
credentials-found-mapped = { $mapped ->
    [one] { $mapped } mappad hittills
   *[other] { $mapped } mappade hittills
}
credentials-found-none = Det finns ingen fil på servern än. Det är inget fel: den första dagen kommer inom 24 timmar.

## Formuläret

field-name = Namn
    .hint = Vad kopplingen ska heta här. Till exempel: { $kind } London.
    .wrong = Skriv ett namn. Bokstäver, siffror, blanksteg, punkter och bindestreck kan användas.
field-firm-code = Företagskod
    .hint = Organisationens ID. Det är användarnamnet på servern.
    .wrong = Skriv företagskoden så som du fick den.
field-password = Lösenord
    .hint = Lösenordet till servern.
    .wrong = Ange lösenordet.
field-host = SFTP-URL
    .hint = Till exempel sftp.theice.com, eller en IP-adress.
    .wrong = Skriv ett värdnamn eller en IP-adress, till exempel sftp.theice.com.
field-port = SFTP-port
    .hint = De flesta servrar använder 22.
    .wrong = Skriv ett tal från 1 till 65535.
field-pgp-private-key = Privat PGP-nyckel
    .hint = Hela nyckeln, med första och sista raden. Klistra in den eller välj filen.
    .wrong = Klistra in hela den privata PGP-nyckeln eller välj filen.
field-pgp-passphrase = PGP-nyckelns lösenfras
    .hint = Lämna fältet tomt om nyckeln inte har någon lösenfras.
    .wrong = Ange PGP-nyckelns lösenfras. Stora och små bokstäver räknas.
field-ssh-private-key = Privat SSH-nyckel
    .hint = Hela nyckeln, med första och sista raden. Klistra in den eller välj filen.
    .wrong = Klistra in hela den privata SSH-nyckeln eller välj filen.
field-ssh-passphrase = SSH-nyckelns lösenfras
    .hint = Lämna fältet tomt om nyckeln inte har någon lösenfras.
    .wrong = Ange SSH-nyckelns lösenfras. Stora och små bokstäver räknas.
field-stored = Finns i valvet
field-fixed = Namnet ligger fast: kopplingens postlådor och uppgifter bär det.
field-replace = Ersätt
field-replace-label = Ersätt: { $field }

## Nyckelfilers format

key-choose = Välj en fil …
key-choose-label = { key-choose } { $field }
key-reading = Läser nyckeln …
key-kind = { $algorithm }, { $bits } bitar
key-ring = { $form }. Filen innehåller { $count } nycklar; alla används.
key-fingerprint = Fingeravtryck
key-owner = Ägare
key-created = Skapad
key-expires = Går ut
key-expires-never = Går aldrig ut
key-expires-none = Aldrig
key-expires-soon = { $days ->
    [0] { $day }, i dag
    [one] { $day }, i morgon
   *[other] { $day }, om { $days } dagar
}
key-expired = { $days ->
    [one] Gick ut { $day }, i går. Den öppnar fortfarande filer, men servern kan sluta kryptera till den.
   *[other] Gick ut { $day }, för { $days } dagar sedan. Den öppnar fortfarande filer, men servern kan sluta kryptera till den.
}
key-revoked = Återkallad av sin ägare. Den öppnar fortfarande filer, men ingen bör kryptera till den längre.
key-weak = Svag: för kort eller av ett gammalt slag. Servrar kan neka den.
key-decrypts-not = Den här nyckeln kan inte dekryptera: ingen fil kan öppnas med den.
key-passphrase-not-needed = Nyckeln har ingen lösenfras.
key-passphrase-missing = Nyckeln är låst: ange dess lösenfras nedan.
key-passphrase-opens = Lösenfrasen öppnar den.
key-passphrase-wrong = Lösenfrasen nedan öppnar den inte.
key-form-openssh = OpenSSH
key-form-pkcs1 = PKCS#1 (PEM)
key-form-pkcs8 = PKCS#8 (PEM)
key-form-sec1 = SEC 1 (PEM)
key-form-putty2 = PuTTY version 2 (.ppk)
key-form-putty3 = PuTTY version 3 (.ppk)
key-form-pgp-armored = PGP, textform
key-form-pgp-binary = PGP, binär

## Stegen i Verifiera anslutning

ladder-title = Kontroller
ladder-trying = kontrolleras
ladder-waiting = väntar på dig
ladder-milliseconds = { $milliseconds } ms
ladder-copy = Kopiera detaljer
ladder-copied = Kopierat
ladder-support = Text till supporten för { $product }
ladder-told = { $rung }: { $state }
ladder-seen-addresses = { $value }
ladder-seen-address = { $value } svarar
ladder-seen-address-tried = { $value } prövades
ladder-seen-answer = den svarar ”{ $value }”
ladder-seen-missing = { $value ->
    [key_exchange] inget gemensamt nyckelutbyte
    [host_key] inget gemensamt slag av värdnyckel
    [cipher] inget gemensamt chiffer
    [mac] ingen gemensam integritetskontroll
    [compression] ingen gemensam komprimering
   *[other] inget gemensamt: { $value }
}
ladder-seen-offered = servern erbjuder { $value }
ladder-seen-refused = inte godtagen: { $value }
ladder-seen-md5 = { $value }
ladder-seen-public-key = { $value }
ladder-seen-banner = { $value }
ladder-seen-key-exchange = nyckelutbyte { $value }
ladder-seen-cipher = chiffer { $value }
ladder-seen-algorithm = { $value }
ladder-seen-fingerprint = { $value }
ladder-seen-method = { $value ->
    [password] med lösenord
    [publickey] med nyckel
    [keyboard-interactive] med frågor på skärmen
   *[other] med { $value }
}
ladder-seen-version = version { $value }
ladder-seen-path = mapp { $value }
ladder-seen-files = { $value ->
    [0] ingen fil
    [one] { $value } fil
   *[other] { $value } filer
}
ladder-seen-newest = nyaste { $value }
ladder-seen-skipped = { $value ->
    [one] { $value } annan post utelämnad
   *[other] { $value } andra poster utelämnade
}
ladder-seen-file-keys = filen: { $value }
ladder-seen-own-keys = vår: { $value }
ladder-seen-encrypted-bytes = { SIZE($value) } krypterat
ladder-seen-plain-bytes = { SIZE($value) } i klartext
ladder-seen-format = { $value }
ladder-seen-items = { $value ->
    [one] { $value } objekt
   *[other] { $value } objekt
}
ladder-seen-unreadable = { $value ->
    [one] { $value } oläsbart
   *[other] { $value } oläsbara
}
ladder-seen-people = { $value ->
    [one] { $value } person
   *[other] { $value } personer
}
ladder-seen-mapped = { $value ->
    [one] { $value } mappad
   *[other] { $value } mappade
}
ladder-seen-clock = klocka { $value }
ladder-seen-free-bytes = { SIZE($value) } ledigt
ladder-form = alla fält kan användas
ladder-not-asked = servern frågade inte efter det
ladder-no-file = ingen fil på servern än

## Där ett fel rättas

mend-field = Gå till ”{ $field }”
mend-ssh-key = Gå till ”{ credentials-download-ssh-key }”
mend-pgp-key = Gå till ”{ credentials-download-pgp-key }”
mend-ip-address = Gå till ”{ credentials-download-ip-address }”
mend-host-key = Gå till värdnycklarna

## Text till serverns support

support-title = Text till supporten för { $product }
support-lead = Skicka det här till supporten för { $product }. Det innehåller er företagskod, adresser och fingeravtryck, men inget lösenord, ingen privat nyckel och inget personnamn.
support-copy = Kopiera texten
support-copied = Texten har kopierats
support-english = Engelska
support-own = Svenska
support-close = Stäng

## En ny värdnyckel

host-key-title = Är det här rätt server?
host-key-lead = ”{ $host }” kontaktas för första gången. Varje server legitimerar sig med en värdnyckel. Det här är fingeravtrycket som den visar:
host-key-shown = Fingeravtryck som servern visar
host-key-field = Fingeravtryck som du har fått av supporten för { $product }
host-key-hint = Klistra in det här för att jämföra.
host-key-equal = Lika. Det här är den server som supporten för { $product } har beskrivit.
host-key-unequal = Inte lika. Godkänn inte. Ring supporten för { $product } på ett nummer som du redan känner till.
host-key-part = Inte fullständigt än: ett fingeravtryck har 43 tecken efter ”SHA256:”.
host-key-other-kind = Det här är inget fingeravtryck som kan jämföras. Det börjar med ”SHA256:”, eller med ”MD5:” i äldre system.
host-key-safe = Inget lösenord och ingen annan hemlighet har skickats hittills.
host-key-accept = Godkänn värdnyckeln
host-key-refuse = Avvisa
host-key-shown-kind = Visas av servern nu ({ $algorithm })
host-key-md5 = Detsamma i den äldre MD5-formen
host-key-known = Det du har godkänt hittills
host-key-changed-title = Servern visar en annan värdnyckel
host-key-changed-lead = ”{ $host }” visar inte den värdnyckel som du har godkänt. Servern kan ha fått en ny, eller så utger sig någon för att vara servern. Anslutningen bröts genast.
host-key-changed-call = Ring först supporten för { $product } på ett nummer som du redan känner till och be dem läsa upp sitt fingeravtryck. Använd inget nummer och ingen länk från ett meddelande om bytet.
host-key-changed-hint = ”Godkänn” blir tillgängligt när det här fingeravtrycket är lika med det som visas nu.
host-key-changed-accept = Godkänn den nya värdnyckeln

## Vem kopplingen litar på

trust-title = Vem kopplingen litar på
trust-told = { $count ->
    [0] ingen värdnyckel godkänd än
    [one] { $count } värdnyckel godkänd
   *[other] { $count } värdnycklar godkända
}
trust-told-expects = { $told }, en ny väntas
trust-lead = Servern legitimerar sig med en värdnyckel. Kopplingen skickar ett lösenord bara till en server som visar en av de godkända nycklarna.
trust-accepted = Godkända värdnycklar
trust-accepted-none = Inga än. Vid den första kontakten får du jämföra nyckeln och godkänna den.
trust-revoked = Återkallade värdnycklar: godkänns aldrig
trust-import = Importera från known_hosts …
trust-import-hint = Om en dator hos er redan ansluter till servern finns värdnyckeln i dess known_hosts-fil.
trust-imported = { $count ->
    [0] ”{ $file }” gav ingen värdnyckel för servern.
    [one] ”{ $file }” gav { $count } värdnyckel för servern.
   *[other] ”{ $file }” gav { $count } värdnycklar för servern.
}
trust-imported-revoked = { $count ->
    [one] { $count } nyckel är märkt som återkallad och godkänns aldrig.
   *[other] { $count } nycklar är märkta som återkallade och godkänns aldrig.
}
trust-imported-authorities = { $count ->
    [one] { $count } certifikatutfärdare används inte: programmet godkänner inte värdcertifikat.
   *[other] { $count } certifikatutfärdare används inte: programmet godkänner inte värdcertifikat.
}
trust-imported-unreadable = { $count ->
    [one] { $count } rad kunde inte läsas och används inte.
   *[other] { $count } rader kunde inte läsas och används inte.
}
trust-expect = En ny nyckel väntas
trust-expect-hint = För när { $product } aviserar ett byte. Före dagen avvisas den nya nyckeln. Från och med den dagen godkänns båda, tills den nya har setts; därefter godkänns den gamla inte längre.
trust-expect-print = Den nya nyckelns fingeravtryck, som supporten för { $product } har aviserat det
trust-expect-print-hint = Det börjar med ”SHA256:”. En hel rad med den offentliga nyckeln går också bra.
trust-expect-print-wrong = Det här är inget helt fingeravtryck. Skriv ”SHA256:” och de 43 tecknen efter, eller klistra in raden med den offentliga nyckeln.
trust-expect-from = Godkänns från och med den här dagen
trust-expect-from-hint = Dagen som de har aviserat.

## Övning: öva på ett fel

rehearse-title = Öva på ett fel
rehearse-lead = Allt detta är påhittat. Öva en gång på varje fel, så att du känner igen det innan ni börjar på riktigt: välj ett, och verifiera sedan anslutningen eller kör kopplingen.
rehearse-field = Fel
rehearse-on = Övningsservern simulerar: { $scenario }
scenario-none = Inget fel
scenario-wrong-password = Fel lösenord
scenario-key-not-installed = SSH-nyckeln är inte inlagd
scenario-host-key-changed = Värdnyckeln är bytt
scenario-password-expired = Lösenordet har gått ut
scenario-slow-line = Långsam förbindelse
scenario-cut-connection = Anslutningen bryts
scenario-truncated = Filen är för kort
scenario-altered = Filen är ändrad
scenario-other-key = Krypterad till en annan nyckel
scenario-unknown-people = Okända personer
scenario-duplicate-day = En dag som kommer två gånger
scenario-over-limit = Över dygnsgränsen

## Ett exempel på e-postmeddelande

mail-from = Från
mail-to = Till
mail-date = Datum
mail-attachments = Bifogade filer
mail-text = E-postmeddelandets text
mail-no-subject = (inget ämne)

## Sida: Mappa användare

mapping-lead = Varje meddelande läggs i alla deltagares postlådor. Här anger du vilken postlåda som hör till vem.
mapping-order = Så hittas en postlåda
mapping-order-csv = CSV-filen, via { $key }
mapping-order-csv-none = ingen fil än
mapping-order-first = går först
mapping-order-second = om filen inte ger någon träff
mapping-email-ice-chat = SenderEmail, RecipientEmail
mapping-order-email-off = avstängt
mapping-order-held = Väntande
mapping-order-held-what = i säkert förvar tills någon mappas
mapping-key-im-id = ImId
mapping-automatic-title = Automatisk användarmappning
mapping-automatic = Använd e-postadresserna i chattarna
mapping-automatic-hint-ice-chat = Varje meddelande anger sin avsändare (SenderEmail) och de andra (RecipientEmail). En adress på en av era domäner används som postlåda.
mapping-domains = Organisationens e-postdomäner
mapping-domains-hint = Skilj dem åt med kommatecken. Bara adresser på de här domänerna får en postlåda.
mapping-domains-example = corp.example, corp.co.example
mapping-domains-wrong = Skriv domäner som corp.example, åtskilda med kommatecken.
mapping-suggested = Finns i den nyaste filen. Välj era:
mapping-suggested-add = { $domain } · { $people ->
    [one] { $people } person
   *[other] { $people } personer
}
mapping-csv-title = CSV-fil för användarmappning
mapping-csv-lead = För personer vars { $key } ska leda till en viss postlåda. Du behöver filen bara där e-postadresserna inte passar.
mapping-csv-template = Ladda ned CSV-filen för användarmappning
mapping-csv-practice = Övning: filen är redan ifylld. Ladda upp den som den är.
mapping-csv-upload = Ladda upp
mapping-csv-replace = Ladda upp en annan
mapping-csv-drop = Eller släpp filen i det här fönstret.
mapping-csv-rows = { $state } · { $count ->
    [0] ingen giltig rad
    [one] { $count } giltig rad
   *[other] { $count } giltiga rader
}
mapping-csv-used = Används
mapping-csv-refused = Används inte
mapping-csv-remove = Ta bort
mapping-csv-remove-label = Ta bort filen { $file }
mapping-csv-mailbox = Postlåda
mapping-csv-faults = { $count ->
    [one] Filen har { $count } fel och används inte.
   *[other] Filen har { $count } fel och används inte.
}
mapping-csv-faults-next = Rätta filen i ditt kalkylprogram och ladda upp den igen.
mapping-csv-faults-label = Fel i filen
mapping-csv-row = Rad
mapping-csv-column = Kolumn
mapping-csv-mistake = Fel
mapping-csv-faults-more = { $count ->
    [one] { $count } fel till står i listan som du kan spara.
   *[other] { $count } fel till står i listan som du kan spara.
}
mapping-csv-save-mistakes = Spara felen som CSV
mapping-csv-notices = Titta på det här:
mapping-place-title = Var postlådorna finns
mapping-place = En mapp för varje postlåda, på den här datorn:
mapping-place-folder = E-postmeddelandena ligger i mappen ”{ $folder }” i varje postlåda. Thunderbird, Apple Mail och e-discovery-verktyg öppnar dem.
mapping-people-title = Vilka som skriver i filerna
mapping-people-reading = Läser den nyaste filen …
mapping-people-no-file-title = Det finns ingen fil på servern än.
mapping-people-no-file = Det är inget fel. Du kan gå vidare. Meddelanden där ingen är mappad väntar och går inte förlorade.
mapping-people-failed = Förhandsgranskningen kan inte visas. Du kan gå vidare utan den.
mapping-people-all = Alla
mapping-people-csv = Via CSV
mapping-people-email = Via e-postadress
mapping-people-nobody = Utan mappning
mapping-people-nobody-next = Meddelanden där alla saknar mappning får vänta. Lägg till personerna i mappningen här, lägg till en domän, eller gå vidare: ingenting går förlorat.
mapping-people-complete = Alla i de här filerna är mappade.
mapping-people-search = Sök personer
mapping-people-filter = Visa
mapping-people-name = Person, { $key }, adress i chattarna
mapping-people-mailbox = Postlåda
mapping-people-shown = { $shown } av { $count } visas
mapping-people-more = Visa fler
mapping-people-none = Inga träffar.
mapping-people-unnamed = (inget namn)

## Sida: Granska

review-lead = Kontrollera alla värden. ”Slutför” skapar kopplingen och startar den första importen.
review-lead-editing = Kontrollera alla värden. ”Spara ändringar” för in dem; de gäller från och med nästa körning.
review-edit = Ändra
review-edit-label = Ändra: { $page }
review-group-terms = Användningsvillkor
review-group-credentials = Autentiseringsuppgifter
review-group-mapping = Användarmappning
review-row-terms = Villkor accepterade
review-row-mode = Nycklar
review-row-name = Namn
review-row-firm-code = Företagskod
review-row-password = Lösenord
review-row-host = SFTP-URL
review-row-port = SFTP-port
review-row-host-key = Värdnyckel
review-row-address = Adress som servern släpper in
review-row-automatic = Automatisk användarmappning
review-row-domains = Era domäner
review-row-csv = CSV-fil
review-row-archive = Postlådor
review-row-folder = Mapp i varje postlåda
review-row-limit = Dygnsgräns
review-row-schedule = Varje dag kl.
review-value-yes = På
review-value-no = Av
review-value-public = Offentliga PGP- och SSH-nycklar från appen
review-value-private = Egna privata PGP- och SSH-nycklar
review-value-secret = Finns i valvet
review-value-passphrase = Finns i valvet, om nyckeln har en
review-value-none = Ingen
review-preview-title = Förhandsgranska den första importen
review-preview-lead = En provkörning: den hämtar, dekrypterar, läser och mappar det som finns på servern nu. Ingenting levereras.
review-preview-start = Förhandsgranska första importen
review-preview-again = Förhandsgranska igen
review-preview-running = Förhandsgranskningen pågår.
review-preview-stop = Stoppa
review-preview-stopping = Stoppar …
review-preview-ready = { $items ->
    [0] Det finns inget nytt på servern.
    [one] { $items } objekt skulle bli { $mails }.
   *[other] { $items } objekt skulle bli { $mails }.
}
review-preview-held = { $held ->
    [one] { $held } objekt skulle få vänta, eftersom ingen är mappad till det.
   *[other] { $held } objekt skulle få vänta, eftersom ingen är mappad till dem.
} Ingenting går förlorat.
review-preview-failed-items = { $failed ->
    [one] { $failed } objekt kan inte läsas. Det räknas och visas efter importen.
   *[other] { $failed } objekt kan inte läsas. De räknas och visas efter importen.
}
review-preview-over-limit = { $day }: { $items } objekt, och dygnsgränsen är { $limit }. Inget från den dagen skulle importeras. Ingenting går förlorat: dagen kan importeras senare, med en högre gräns.
review-preview-failed = Förhandsgranskningen lyckades inte. Du kan försöka igen, eller slutföra utan den.
review-preview-file-faults = Filer som inte skulle importeras
review-preview-mails = Exempel på e-postmeddelanden, så som de skulle komma fram
review-preview-no-mails = Det finns inget e-postmeddelande att visa.
review-preview-nothing = Ingenting har levererats.


### Mapping, its versions, and who speaks

mail-headers = Alla brevhuvuden
mail-headers-count = { $count ->
    [one] { $count } huvudrad
   *[other] { $count } huvudrader
}
mail-cut = Texten fortsätter. Här visas bara början.
mail-attachments-count = { $count ->
    [one] { $count } bifogad fil
   *[other] { $count } bifogade filer
}
mapping-aliases-title = Domäner som har bytt namn
mapping-aliases-told = { $count ->
    [0] inga
    [one] { $count } domän
   *[other] { $count } domäner
}
mapping-aliases-lead = Har organisationen bytt domän? Chattarna kan fortfarande ha den gamla. En adress på den gamla domänen leder då till postlådan på den nya.
mapping-alias-becomes = blir
mapping-alias-add-label = Lägg till en domän som har bytt namn
mapping-alias-old = Gammal domän
mapping-alias-new = Ny domän
mapping-alias-add = Lägg till
mapping-alias-remove-label = Ta bort domänbytet från { $old }
mapping-alias-wrong = Skriv två olika domäner, till exempel old.example och corp.example. Ingen av dem får byta namn två gånger.
mapping-csv-read = Läst som { $encoding }, cellerna skilda åt med { $separator ->
    [comma] kommatecken
    [semicolon] semikolon
    [tab] tabb
    [bar] lodstreck
   *[other] { $separator }
}
mapping-csv-value = Värde
mapping-csv-suggestion = Förslag
mapping-csv-good = Använd bara de giltiga raderna
mapping-csv-good-out = { $count ->
    [one] Med bara de giltiga raderna utelämnas { $count } rad.
   *[other] Med bara de giltiga raderna utelämnas { $count } rader.
}
mapping-csv-good-out-many = { $count ->
    [one] Med bara de giltiga raderna utelämnas raden med { $count } fel.
   *[other] Med bara de giltiga raderna utelämnas raderna med alla { $count } fel.
}
mapping-csv-good-lost = Ingenting går förlorat: personerna i dem mappas via e-postadress, eller så får deras meddelanden vänta.
mapping-csv-rows-title = Giltiga rader
mapping-csv-search = Sök bland raderna
mapping-csv-found = { $matches } av { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}
mapping-csv-rows-none = Ingen rad stämmer.
mapping-rows-first = De första { $shown } visas: sök efter andra.
mapping-rows-search = Sök efter andra.
mapping-files-read = { $count ->
    [one] { $count } fil lästes
   *[other] { $count } filer lästes
}
mapping-files-left-out = { $count ->
    [0] alla som finns på servern
    [one] { $count } till på servern lästes inte
   *[other] { $count } till på servern lästes inte
}
mapping-files-all = Läs alla filer på servern
mapping-files-again = Titta på servern igen
mapping-files-all-hint = Hämtar och läser högst de 31 nyaste filerna. Ingenting levereras.
mapping-files-none-read = Ingen fil har lästs än. Läs dem för att se vilka som skriver och hur var och en är mappad.
mapping-files-reading = Filerna på servern läses.
mapping-people-said = Skickade
mapping-people-got = Mottagna
mapping-add = Lägg till i mappningen
mapping-add-label = Lägg till i mappningen: { $person }
mapping-add-mailbox = Postlåda för { $name } { $key }
mapping-add-hint = På en av era domäner: { $domains }
mapping-add-refused = CSV-filen har fel och används inte. Raden läggs till i den och gäller när felen är rättade eller utelämnade.
mapping-add-wrong = Skriv hela e-postadressen till en postlåda på en av era domäner.
mapping-add-save = Lägg till
mapping-add-done = { $person } är nu mappad till { $mailbox }.
mapping-add-keyless = Inget { $key } i chattarna: bara en adress på en av era domäner mappar personen.
mapping-effective-title = Från när den gäller
mapping-effective-now = Genast
mapping-effective-now-hint = För alla meddelanden som importeras eller importeras om från och med nu, hur gamla de än är.
mapping-effective-day = Från och med en viss dag
mapping-effective-day-hint = För meddelanden som skickats den dagen eller senare. För äldre meddelanden gäller mappningen före den här.
mapping-effective-from = Första dag
mapping-effective-from-hint = Dagarna börjar vid midnatt UTC.
mapping-effective-wrong = Välj en dag som finns i kalendern.
mapping-diff-title = Det här ändras
mapping-diff-reading = Jämför med den mappning som gäller …
mapping-diff-waits = När det som är fel ovan är rättat visas ändringarna här.
mapping-diff-against = Jämfört med version { $version }, sparad { $at } av { $who }.
mapping-diff-first = Ingen version av mappningen är sparad än: det här blir den första.
mapping-diff-nothing = Ingenting ändras.
mapping-diff-added = { $count ->
    [one] { $count } ny rad
   *[other] { $count } nya rader
}
mapping-diff-changed = { $count ->
    [one] { $count } rad med en annan postlåda
   *[other] { $count } rader med en annan postlåda
}
mapping-diff-removed = { $count ->
    [one] { $count } rad borta
   *[other] { $count } rader borta
}
mapping-diff-same = { $count ->
    [one] { $count } rad som förut
   *[other] { $count } rader som förut
}
mapping-diff-settings = Inställningar
mapping-diff-setting-automatic = Automatisk användarmappning
mapping-diff-setting-domains = Era domäner
mapping-diff-setting-aliases = Domäner som har bytt namn
mapping-diff-setting-mailboxes = Enstaka postlådor
mapping-diff-setting-effective = Från när den gäller
mapping-diff-rows = Rader som ändras
mapping-diff-change = Ändring
mapping-diff-until = Hittills
mapping-diff-from-now = Från och med nu
mapping-diff-is-new = Ny
mapping-diff-is-gone = Borta
mapping-diff-is-other = Ändrad
mapping-diff-more = { $shown } av { $count } ändringar visas.
mapping-diff-removed-next = Personer vars rad är borta mappas via e-postadress, eller så får deras meddelanden vänta: ingenting går förlorat.
review-row-aliases = Domäner som har bytt namn
review-row-effective = Gäller från
review-value-effective = Meddelanden från { $day } och senare


### Replay and the daily limit

flyout-edit-mapping = Redigera mappning
flyout-aliases = Domäner som bytt namn
flyout-mailbox = Postlåda
flyout-unknown = Okänt
flyout-yes = Ja
flyout-no = Nej
flyout-change-save = Spara
flyout-change-cancel = Avbryt
flyout-limit-as-documented = Som det är dokumenterat för källan
flyout-limit-change = Ändra gränsen
flyout-limit-field = Objekt per dygn
flyout-limit-hint = Om en dag har fler objekt än så importeras inget av den förrän du godkänner det.
flyout-limit-wrong = Ange ett heltal som är minst 1.
flyout-limit-documented = Som dokumenterat ({ $count })
flyout-limit-waiting = Dagar över dygnsgränsen
flyout-limit-allow = Importera dagen ändå
flyout-limit-allow-of = { flyout-limit-allow }: { $day }
flyout-limit-found = { $day } har { $count } objekt. Dygnsgränsen är { $limit }.
flyout-limit-safe = Det som är nytt från dagen har inte importerats än. Ingenting går förlorat: filerna finns på den här datorn.
flyout-retention = Servern tar bort en fil efter
flyout-retention-days = { $count } dygn
flyout-retention-change = Ändra antalet dygn
flyout-retention-field = Dygn som en fil finns kvar på servern
flyout-retention-hint = Hur länge står i ert avtal med källan. Du varnas innan en fil försvinner som inte har importerats än.
flyout-retention-wrong = Ange ett helt antal dygn, minst 1.
flyout-retention-usual = Som vanligt (21 dygn)
flyout-versions = Mappningens versioner
flyout-versions-told = { $count ->
    [0] ingen sparad än
    [one] { $count } version
   *[other] { $count } versioner
}
flyout-versions-none = Varje gång mappningen sparas läggs dess version i liggaren, med vem som sparade den och när.
flyout-version = Version
flyout-version-in-force = Gäller nu
flyout-version-saved = Sparad
flyout-version-for = För meddelanden
flyout-version-all = från alla dagar
flyout-version-from = från och med { $day }
flyout-version-rows = Rader
flyout-version-changes = Ändringar
flyout-version-no-changes = Ingen rad
flyout-version-added = { $count ->
    [one] { $count } ny
   *[other] { $count } nya
}
flyout-version-changed = { $count ->
    [one] { $count } ändrad
   *[other] { $count } ändrade
}
flyout-version-removed = { $count ->
    [one] { $count } borttagen
   *[other] { $count } borttagna
}
flyout-run-replay = Omimport
flyout-run-replay-meaning = Körningen försökte igen med väntande och misslyckade objekt, enligt den mappning som gällde då.
flyout-run-who = Startad av
flyout-run-mapping = Mappning
flyout-run-version = Version { $version }
home-held-of = { $count } objekt väntar hos { $name }: visa
notice-mapping-saved = Mappningen har sparats som version { $version }.
question-allow-day-title = Vill du importera { $day } ändå?
question-allow-day-text = Dagen har { $count } objekt, och dygnsgränsen är { $limit }. Hela dagen importeras, och liggaren antecknar att du tillät det. För andra dagar gäller gränsen som förut.
question-allow-day-no = Låt den vänta
question-allow-day-yes = Importera dagen
flyout-held-changed-title = Mappningen har ändrats.
flyout-held-changed = Välj ”Importera om”: objekten från dem som du har lagt till kan nu hamna i deras postlådor.
flyout-held-changed-none = Ändringen gäller från och med nästa körning.
flyout-held-read = Visa vem och var
flyout-held-reading = Läser de sparade filerna …
flyout-held-read-hint = Liggaren innehåller inga namn. De läses på nytt ur de filer som har sparats. Det kräver valvet och kan ta en stund.
flyout-held-first = De första { $shown } av { $count } visas.
flyout-held-count = { $count ->
    [0] Inget av { $total } objekt visas
   *[other] { $count } av { $total } objekt visas
}
flyout-held-no-match = Inget objekt matchar. Välj ”Alla” igen för att se resten.
flyout-held-where = När och var
flyout-held-select-all = Markera alla som visas
flyout-held-selected = Markerat
flyout-held-select = Markera objekt { $place } i { $file }
flyout-held-at-place = plats { $place }
flyout-held-who = Vem
flyout-held-conversation = Konversation
flyout-held-to = till
flyout-replay-all = { $count ->
    [0] Importera om
    [one] Importera om { $count } objekt
   *[other] Importera om alla { $count }
}
flyout-replay-shown = { $count ->
    [0] Importera om det som visas
   *[other] Importera om det som visas ({ $count })
}
flyout-replay-selected = { $count ->
    [0] Importera om markerade
    [one] Importera om { $count } markerat
   *[other] Importera om { $count } markerade
}
flyout-replay-busy = Vänta tills importen är klar.
flyout-replay-hint = Objekten läses igen och mappas enligt den mappning som gäller nu. Ingenting levereras två gånger.
flyout-filter = Filtrera
flyout-filter-all = Alla
flyout-filter-person = Person
flyout-filter-conversation = Konversation
flyout-filter-day = Dag
flyout-filter-reason = Orsak
flyout-add = Lägg till i mappningen
flyout-add-of = Lägg till i mappningen: { $name }
flyout-add-mailbox = Postlåda för { $key }
flyout-add-hint = En e-postadress i organisationen.
flyout-add-without-id = Har inget { $key }. Lägg till adressens domän under ”Redigera mappning”.
flyout-unmapped = Personer som har skrivit och inte är mappade
flyout-unmapped-text = Troligen era egna. Lägg till var och en, eller en domän, så att deras meddelanden hamnar i en postlåda.
flyout-unmapped-others-only = Ingen av dem ser ut att höra till er.
flyout-unmapped-others = Motparter
flyout-unmapped-others-text = De har adresser hos andra företag. De behöver ingen postlåda: det som de skrev finns i postlådorna hos dem hos er som deltog.
flyout-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
flyout-person = Person
flyout-person-key = Person, som i CSV-filen
flyout-said = Meddelanden på 30 dygn
flyout-said-last = Skrev senast
flyout-silent = Mappade, men tysta i 30 dygn
flyout-silent-text = Ingenting har kommit från de här personerna på 30 dygn. Det kan stämma, om någon är ledig, eller så har deras { $key } ändrats.


### Statement and proof

flyout-tab-statements = Intyg
flyout-statements-title = Avstämningsintyg
flyout-statements-lead = Ett för varje dag som kopplingen kördes: vad som lästes, och vad det blev av det. Varje intyg är signerat, och tillsammans bildar de en kedja som avslöjar varje senare ändring.
flyout-statements-empty = Det finns inget än. Det första skapas när den första körningen är klar.
flyout-statement-day = Dag
flyout-statement-again = { $day }, nr { $number }
flyout-statement-agrees = Stämmer
flyout-statement-signed = Signerat
flyout-statement-back = Alla intyg
flyout-statement-of = Intyg för { $day }
flyout-statement-of-again = Intyg för { $day }, nr { $number }
flyout-statement-save = Spara som
flyout-statement-as-json = Intyg (JSON)
flyout-statement-as-signature = Signatur
flyout-statement-as-csv = Tabell (CSV)
flyout-statement-as-page = Sida att skriva ut
flyout-statement-how = Vem som helst kan kontrollera signaturen utan det här programmet: spara intyget och signaturen i samma mapp, importera kopplingens publika PGP-nyckel i GnuPG och kör:
flyout-statement-unsigned = Intyget är inte signerat: kopplingen hade ingen PGP-nyckel som kan signera. Liggarens kedja bevisar det ändå.
flyout-statement-days = Per dag hos källan
flyout-statement-ever = Sedan kopplingen skapades
flyout-statement-run = Körning
flyout-statement-began = Började
flyout-statement-ended = Slutade
flyout-statement-parts = Postlådefiler
flyout-sums-read = Lästa
flyout-sums-archived = Arkiverade
flyout-sums-duplicate = Dubbletter
flyout-sums-excluded = Undantagna
flyout-sums-items = Objekt
flyout-sums-mails = E-postmeddelanden, ett per postlåda
flyout-sums-left = Läst från källan
flyout-sums-left-mails = Att leverera
flyout-sums-right = Vad det blev av det
flyout-sums-events-read = Händelser som lästes
flyout-sums-duplicate-long = Dubbletter: fanns redan
flyout-sums-excluded-long = Undantagna: inget meddelande, som när någon ansluter
flyout-sums-held-long = Väntande: ingen är mappad
flyout-sums-failed-long = Misslyckade: kan inte läsas
flyout-sums-total = Summa
flyout-sums-released = { $count ->
    [one] { $count } objekt som tidigare väntade eller hade misslyckats är klart nu.
   *[other] { $count } objekt som tidigare väntade eller hade misslyckats är klara nu.
}
flyout-sums-waiting = { $count ->
    [one] Ytterligare { $count } objekt är inte importerat, på grund av dygnsgränsen eller en avbruten körning. Det ingår inte i summorna och läses igen.
   *[other] Ytterligare { $count } objekt är inte importerade, på grund av dygnsgränsen eller en avbruten körning. De ingår inte i summorna och läses igen.
}
flyout-sums-agree = summorna stämmer
flyout-sums-disagree = summorna stämmer inte
flyout-sums-disagree-next = Summorna stämmer inte. Spara intyget, välj ”Kontrollera allt” och skicka båda resultaten till programmets tillverkare.
flyout-file-sha256 = SHA-256 för filen som den kom
flyout-file-host-key = Serverns värdnyckel
flyout-file-pgp-key = PGP-nyckel som den krypterades till
flyout-file-modified = på servern sedan
flyout-proof = Bevis
flyout-proof-signed = Signerat med PGP-nyckeln
flyout-proof-unsigned = Inte signerat
flyout-proof-chain = Poster i kedjan
flyout-proof-entries = { $first } till { $last }
flyout-proof-root = Rot: den sista postens hash
flyout-proof-sha256 = SHA-256 för intygets fil
flyout-verify = Kontrollera allt
flyout-verify-text = Läser tillbaka varje postlådefil, varje sparad fil från källan, liggaren och intygen och jämför dem med det som skrevs. Ingenting ändras.
flyout-verify-stop = Stoppa
flyout-verify-again = Kontrollera igen
flyout-verify-running = { $count ->
    [0] Läser …
    [one] { $count } fil läst
   *[other] { $count } filer lästa
}
flyout-verify-good = Allt är som det skrevs.
flyout-verify-bad = { $count ->
    [one] { $count } sak är inte som den skrevs.
   *[other] { $count } saker är inte som de skrevs.
}
flyout-verify-next = Ändra ingenting än. Ta reda på vem eller vad som ändrade det, spara en kopia av det som finns nu som bevis, lägg sedan tillbaka filerna nedan från en säkerhetskopia och kontrollera igen.
flyout-verify-at = Kontrollerat:
flyout-verify-faults = Inte som det skrevs
flyout-verify-shown = De första { $shown } av { $count } visas.
flyout-verify-read = Det här lästes tillbaka:
flyout-verify-read-good = Det här lästes tillbaka och är oförändrat:
flyout-verify-mailboxes = { $count ->
    [one] { $count } postlådefil
   *[other] { $count } postlådefiler
}
flyout-verify-mails = { $count ->
    [one] { $count } e-postmeddelande i dem
   *[other] { $count } e-postmeddelanden i dem
}
flyout-verify-evidence = { $count ->
    [one] { $count } fil från källan med rätt hash
   *[other] { $count } filer från källan med rätt hash
}
flyout-verify-entries = { $count ->
    [one] { $count } post i kedjan
   *[other] { $count } poster i kedjan
}
flyout-verify-statements = { $count ->
    [one] { $count } intyg med signatur
   *[other] { $count } intyg med signaturer
}
verify-notice-ledger-open = Liggaren används, eller så bröts en körning. Raderna är kontrollerade, men filen kunde inte jämföras byte för byte.
verify-notice-runs-open = En körning pågår eller bröts. Dess logg förseglas av nästa körning.
verify-notice-runs-before = Några körningar är äldre än kedjan. Ingenting visar hur deras loggar såg ut.
verify-notice-statements-due = Ett intyg saknas. Nästa körning skriver det.
verify-notice-unsigned = Några intyg är inte signerade: ingen av kopplingens PGP-nycklar kunde signera.
verify-notice-on-servers = Mejl i postlådor på en server lästes inte tillbaka: kvittona finns här.
verify-notice-evidence-away = Alla filer i bevislagret lästes inte tillbaka: det går inte att nå eller släpper inte in oss. Prova det i inställningarna och kontrollera sedan igen.
verify-notice-evidence-unlisted = Bevislagret listade inte sina filer: sådana som inte hör dit söktes inte.


### Source watch

flyout-watch = Bevakning av källan
flyout-watch-count = { $count ->
    [0] Inget att anmärka
    [one] { $count } sak att titta på
   *[other] { $count } saker att titta på
}
home-watch-show = Visa status
home-watch-more = Visa { $count } till


### Search

home-search = Sök
notice-exported = { $count ->
    [one] { $count } e-postmeddelande har exporterats till ”{ $file }”, med ett blad om beviskedjan.
   *[other] { $count } e-postmeddelanden har exporterats till ”{ $file }”, med ett blad om beviskedjan.
}
question-delete-index-title = Vill du ta bort sökindexet?
question-delete-index-text = Bara indexet tas bort. Postlådorna och liggaren ändras inte, och indexet kan byggas igen ur postlådorna när som helst.
question-delete-index-no = Behåll
question-delete-index-yes = Ta bort
find-title = Sök
find-lead = Hittar arkiverade meddelanden efter ord, deltagare, konversation och dag.
find-which = Vilka postlådor
find-which-real = Era postlådor
find-which-practice = Övningspostlådor
find-index = Sökindex
find-index-opening = Öppnar indexet …
find-index-off-title = Sökningen behöver ett index
find-index-off-what = Det byggs i bakgrunden ur postlådorna på den här datorn och växer med varje körning. En miljon meddelanden tar ungefär en minut.
find-index-off-words = Det innehåller chattarnas ord, precis som postlådorna: den som kan läsa datorns filer kan läsa det. Du kan ta bort det när som helst.
find-index-build = Bygg indexet
find-index-building = Bygger indexet
find-index-done = { $done } av { $total } postlådefiler lästa.
find-index-meanwhile = Du kan redan söka i det som finns där.
find-index-stop = Stoppa
find-index-ready = { $count } objekt i indexet, { $size }
find-index-rebuild = Bygg om
find-index-delete = Ta bort indexet
find-index-failed = Indexet kan inte användas
find-index-failed-text = Postlådorna påverkas inte. Indexet kan byggas om ur dem.
find-words = Ord
find-words-hint = Alla måste finnas med. ”inom citattecken” hittar en fras, början* hittar ordbörjan, -inte utesluter ett ord.
find-search = Sök
find-person = Person
find-person-hint = En del av ett namn, ImId, mobilnummer eller en adress.
find-conversation = Konversation
find-conversation-hint = En del av namnet eller id:t.
find-from = Från och med
find-to = Till och med
find-days-hint = UTC-dygn, till exempel 2026-11-21.
find-days-wrong = Skriv dagar som 2026-11-21; den första får inte vara efter den sista.
find-found = Sökresultat
find-searching = Söker …
find-count = { $count ->
    [0] Inget hittades
   *[other] { $count } objekt hittades
}
find-count-more = Fler än { $count } objekt hittades
find-milliseconds = { $milliseconds } ms, nyaste först
find-nothing-title = Inga träffar
find-nothing = Pröva färre ord, en början som hand*, eller fler dagar. Väntande objekt finns inte i någon postlåda än och hittas därför inte här.
find-select-page = Markera alla på sidan
find-select = Markera: { $sender }, { $date }
find-pages = Resultatsidor
find-page-previous = Föregående sida
find-page-next = Nästa sida
find-page = Sida { $page } av { $pages }
find-open-of = { $conversation }: öppna det som { $sender } skrev, { $date }
find-no-conversation = (inget namn)
find-export = Exportera
find-export-told = { $count ->
    [one] { $count } markerat
   *[other] { $count } markerade
}
find-export-told-all = allt som hittades, eller det som du markerar
find-export-as = Form
find-export-eml = En EML-fil per e-postmeddelande, i en zip-fil
find-export-mbox = En mbox-fil med alla e-postmeddelanden
find-export-sheet = Ett blad om beviskedjan följer med: vad som söktes, av vem och när, och för varje e-postmeddelande dess hash, vilken postlådefil och plats det kommer från och filen från källan bakom det.
find-export-chosen = { $count ->
    [0] Exportera markerade
    [one] Exportera { $count } markerat
   *[other] Exportera { $count } markerade
}
find-export-all = { $count ->
    [one] Exportera { $count } som hittades
   *[other] Exportera alla { $count } som hittades
}
find-export-all-more = Exportera allt som hittades (fler än { $count })
find-exporting = Exporterar …
find-export-stop = Stoppa
find-mail = Hittat e-postmeddelande
find-mail-archived = Som det arkiverades
find-mail-previous = Föregående på sidan
find-mail-next = Nästa på sidan
find-mail-position = { $number } av { $count }
find-copies = { $count ->
    [one] I { $count } postlåda
   *[other] I { $count } postlådor
}
find-copy-file = Postlådefil
find-copy = e-postmeddelande nr { $position }, från byte { $offset }
find-item = Objektets nyckel i liggaren

## Every day

every-day-title = Varje dag
every-day-switch = Importera varje dag, även när det här fönstret är stängt
every-day-on-hint = Operativsystemet startar importen. Dagar som missats tas igen, i ordning.
every-day-off-hint = Importer körs bara när någon trycker på ”Kör nu”.
every-day-hint = Lokal tid på den här datorn, till exempel 05:15
every-day-wrong = Skriv en tid från 00:00 till 23:59, till exempel 05:15.
every-day-never = Bara när någon trycker på ”Kör nu”
every-day-next = Nästa start
every-day-due = En import väntar på att köras; den startar inom en timme.
every-day-last = Senaste import
every-day-system = Operativsystem
start-installed = Operativsystemet startar importen.
start-missing = Operativsystemet startar ingenting.
start-differs = Operativsystemet startar något annat: programmet, en tid eller lösenfrasfilen har ändrats.
start-asleep = Starten är nedskriven, men operativsystemet följer den inte.
start-login = Bara medan du är inloggad. Kör ”loginctl enable-linger” en gång i en terminal för att importera även när ingen är inloggad.
start-passphrase-file = Valvet öppnas med en lösenfras, och ingen är där för att skriva den. Låt CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE ange en fil som innehåller den, öppna fönstret på nytt och installera starten igen.
start-warning = Kopplingar har en tid, men ingenting importerar dem av sig självt
start-warning-differs = Den dagliga starten är inte som den ska vara
start-warning-installed = Den dagliga importen kan inte fungera av sig själv ännu
start-install = Installera
start-install-again = Installera igen
start-remove = Ta bort starten

## Alerts

flyout-tab-alerts = Larm
alerts-intro = Meddela någon som inte sitter vid den här datorn. Ett larm säger vad som har hänt och vad som ska göras; det innehåller aldrig chattar, namn eller adresser till personer.
alerts-practice = En övningskoppling skickar inga larm efter sina körningar, så att ingen oroas av påhittade fel. ”Skicka ett test” skickar på riktigt.
alerts-mail = Med e-post
alerts-host = E-postserver
alerts-host-hint = Organisationens SMTP-server, till exempel smtp.corp.example
alerts-security = Kryptering
alerts-security-starttls = STARTTLS
alerts-security-tls = TLS
alerts-security-none = Ingen
alerts-security-warning = Alla på vägen till e-postservern kan läsa och ändra larmen. Användarnamn och lösenord skickas då bara inom den här datorn.
alerts-accept-unencrypted = Skicka ändå utan kryptering
alerts-port = Port
alerts-port-hint = Tomt: { $port }
alerts-user = Användarnamn
alerts-user-hint = Tomt: utan inloggning
alerts-password = E-postserverns lösenord
alerts-secret-hint = Sparas direkt i valvet och visas ingenstans
alerts-from = Avsändare
alerts-from-hint = En adress som e-postservern låter datorn skicka från
alerts-to = Mottagare
alerts-to-hint = En eller flera adresser, åtskilda med komma
alerts-ca = Den egna utfärdarens certifikat (PEM)
alerts-ca-hint = Bara om organisationen själv signerar sina servrars certifikat: klistra in texten
alerts-webhook = Med webhook
alerts-url = Adress
alerts-url-hint = Varje larm skickas dit som JSON, med https
alerts-secret = Signeringshemlighet
alerts-language = Larmens språk
alerts-language-window = Som i det här fönstret
alerts-on = Meddela när
alerts-on-failed = En import misslyckas
alerts-on-held = Objekt väntar
alerts-on-first-success = Den första importen lyckas
alerts-on-over-limit = En dag ligger över dygnsgränsen
alerts-on-day-missing = En dag saknas
alerts-on-file-late = Dagens fil är sen
alerts-on-silent = Servern inte har nåtts på flera dagar
alerts-on-site-empty = Servern är tom
alerts-on-manifest-disagrees = Servern och dess lista inte stämmer överens
alerts-on-disappears = Filer som inte har importerats försvinner från servern
alerts-on-expiry = En nyckel går ut: 60, 30, 7 och 0 dagar före
alerts-save = Spara larm
alerts-saved = Sparat
alerts-test = Skicka ett test
alerts-testing = Testet skickas…
alerts-unlock = Öppna valvet
alerts-unlock-hint = Lösenorden finns i valvet, som är stängt.
alerts-wrong = Det här saknas eller kan inte användas som det är.
alerts-wrong-security = Välj kryptering. Utan den skickas ingenting till en annan dator om du inte godtar det, och ett lösenord aldrig.
alerts-wrong-url = En adress som börjar med https:// behövs, utan användarnamn i den.
alerts-show = Visa larm

## Telegram Archiver and LivePerson

home-practise = Öva
home-practise-of = { home-practise }: { $kind }
setup-step-account = Logga in
setup-title-credentials-telegram-archiver = Logga in på TeleMessage
setup-title-credentials-liveperson = Logga in på ditt 17a-4-konto
setup-title-mapping-telegram-archiver = Användarmappning
setup-title-mapping-liveperson = { setup-step-mapping }
product-telegram-archiver-lead = Lägger de anställdas Telegram-kommunikation, så som TeleMessage spelar in den på deras telefoner, i postlådor som ni själva förvarar.
product-telegram-archiver-does-1 = Kopplingen loggar in med organisationens TeleMessage-konto och hämtar det som har spelats in: chattar, bifogade filer, andra filer samt borttagna meddelanden och samtal. Varje objekt kommer som ett e-postmeddelande.
product-telegram-archiver-does-2 = Den kontrollerar varje leverans mot dess manifest, så att det märks om ett objekt saknas eller är tomt.
product-telegram-archiver-does-3 = Den lägger varje e-postmeddelande, oförändrat, i postlådorna för de användare hos er som deltog, i en mapp som heter Telegram Archiver. Postlådorna ligger i ett arkiv på den här datorn, och alla e-postprogram kan öppna dem.
product-telegram-archiver-does-4 = Den hittar personer först genom er mappningsfil med mobilnummer och sedan, om du tillåter det, genom användarens e-postadress (User’s Email address), som finns i varje objekt. Det som inte kan placeras väntar och visas för dig. Ingenting kastas.
product-telegram-archiver-needs-1 = Tjänsten Telegram Archiver, beställd hos TeleMessage, och ett giltigt administrationskonto för organisationen. Du loggar in på det under konfigurationen.
product-telegram-archiver-needs-2 = Alla användare som ska arkiveras registrerade i TeleMessage-kontot, med samma e-postadress som deras postlåda har.
product-telegram-archiver-needs-3 = Appen Telegram Archiver installerad och aktiverad på de anställdas telefoner.
product-telegram-archiver-needs-4 = Från TeleMessage: SFTP-URL och SFTP-port där de levererar, och fingeravtrycket för den serverns värdnyckel.
product-telegram-archiver-needs-5 = Organisationens e-postdomäner. En lista över mobilnummer med tillhörande postlådor är bra att ha men inget krav.
product-telegram-archiver-limits-1 = Hur TeleMessage levererar beror på avtalet. Den här kopplingen läser e-postfiler (EML), ensamma eller i zip-filer, med eller utan manifest.
product-telegram-archiver-limits-2 = Filerna från den här källan är inte krypterade med PGP. De sparas som de kom, som bevis: skydda datorns disk, och vem som får logga in på den.
product-telegram-archiver-limits-3 = Även bifogade filer och objekt som är större än 10 MB importeras.
product-liveperson-limits-1 = Hur 17a-4 levererar beror på avtalet. Den här kopplingen läser e-postfiler (EML), ensamma eller i zip-filer, och JSON-filerna ur LivePersons egen historik.
product-liveperson-limits-2 = Filerna från den här källan är inte krypterade med PGP. De sparas som de kom, som bevis: skydda datorns disk, och vem som får logga in på den.
product-liveperson-limits-3 = Även bifogade filer och objekt som är större än 10 MB importeras.
product-liveperson-lead = Lägger personalens konversationer med kunder i LivePerson Conversational Cloud i postlådor som ni själva förvarar.
product-liveperson-does-1 = 17a-4 DataParser samlar regelbundet in objekten i LivePerson Conversational Cloud och gör e-postmeddelanden av dem.
product-liveperson-does-2 = Kopplingen loggar in med ert DataParser-konto och hämtar det som den inte redan har.
product-liveperson-does-3 = Den lägger varje objekt i deltagarnas postlådor, i en undermapp till Inkorgen som heter LivePerson Conversational Cloud DataParser. Postlådorna ligger i ett arkiv på den här datorn, och alla e-postprogram kan öppna dem.
product-liveperson-does-4 = Den mappar personer automatiskt, genom egenskapen Email med varje deltagares adress, som finns i varje objekt. Ingen mappningsfil behövs. Det som inte kan placeras väntar och visas för dig. Ingenting kastas.
product-liveperson-needs-1 = Ett DataParser-konto. Kontakta 17a-4 för att skapa det. Du loggar in på det under konfigurationen.
product-liveperson-needs-2 = LivePerson Conversational Cloud DataParser konfigurerad för er organisation, tillsammans med supporten hos 17a-4.
product-liveperson-needs-3 = Från 17a-4: SFTP-URL och SFTP-port där de levererar, och fingeravtrycket för den serverns värdnyckel.
product-liveperson-needs-4 = Organisationens e-postdomäner.
terms-does-telegram-archiver = Chat Connectors hämtar det som TeleMessage har spelat in av de anställdas Telegram-kommunikation och levererat till företaget, och lägger varje objekt, som det e-postmeddelande det är, i deltagarnas postlådor. Allt detta sker på den här datorn.
terms-does-liveperson = Chat Connectors hämtar de konversationer som 17a-4 DataParser har samlat in för företaget, som e-postmeddelanden, och lägger var och en i deltagarnas postlådor. Allt detta sker på den här datorn.
terms-right-telegram-archiver = Du bekräftar att företaget har rätt att spela in, hämta, bevara och söka i den här kommunikationen, även borttagna meddelanden och samtal, och att de anställda, och där lagen kräver det även de som de talar med, har informerats.
terms-right-liveperson = Du bekräftar att företaget har rätt att hämta, bevara och söka i konversationerna, och att personalen och kunderna har informerats där lagen kräver det.
terms-kept-telegram-archiver = Filerna sparas som de kom, som bevis, och en liggare redovisar varje körning. De är inte krypterade när de kommer: den som kan läsa datorns disk kan läsa dem. När en koppling tas bort raderas inget av detta.
terms-kept-liveperson = Filerna sparas som de kom, som bevis, och en liggare redovisar varje körning. De är inte krypterade när de kommer: den som kan läsa datorns disk kan läsa dem. När en koppling tas bort raderas inget av detta.
account-lead-telegram-archiver = TeleMessage levererar det som spelas in till en SFTP-server. Här anger du var den finns, och loggar in med ditt TeleMessage-konto.
account-lead-liveperson = DataParser levererar det som samlas in till en SFTP-server. Här ger du kopplingen ett namn, anger var servern finns och loggar in på ditt 17a-4-konto.
account-title-telegram-archiver = Ordna tjänsten Telegram Archiver
account-title-liveperson = Konfigurera DataParser
account-prepare-telegram-archiver-1 = Beställ tjänsten hos TeleMessage och skaffa ett giltigt administrationskonto för organisationen.
account-prepare-telegram-archiver-2 = Registrera alla användare som ska arkiveras i det kontot, med samma e-postadress som deras postlåda har.
account-prepare-telegram-archiver-3 = Installera appen Telegram Archiver på de anställdas telefoner och aktivera den.
account-prepare-telegram-archiver-4 = Be TeleMessage om daglig leverans via SFTP: om SFTP-URL och SFTP-port, och värdnyckelns fingeravtryck.
account-prepare-liveperson-1 = Kontakta 17a-4 för att skapa ett DataParser-konto.
account-prepare-liveperson-2 = Konfigurera LivePerson Conversational Cloud DataParser tillsammans med supporten hos 17a-4.
account-prepare-liveperson-3 = Be dem om SFTP-URL och SFTP-port där de levererar, och värdnyckelns fingeravtryck.
account-admit = Släpp in den här datorn
account-admit-lead = Många servrar släpper bara in adresser som de känner till. Spara filen och skicka den till supporten för { $service }, om de inte har sagt att den inte behövs. Den är inte hemlig.
account-form-telegram-archiver = Logga in med ditt TeleMessage-konto
account-form-liveperson = Ge kopplingen ett namn och logga in
account-form-lead = Ange ditt { $service }-konto. Välj sedan ”Verifiera anslutning”.
account-practice = Övning: här spelar programmet { $service }, med ett eget konto för dig.
account-practice-working = Öppnar ditt övningskonto …
account-practice-filled = Formuläret nedan har fyllts i åt dig, även lösenordet. Det här är fingeravtrycket som { $service } skulle ge dig:
field-user-name = Användarnamn
    .hint = Ditt användarnamn hos { $service }.
    .wrong = Skriv ditt användarnamn hos { $service }.
field-account-password = { field-password }
    .hint = Ditt lösenord hos { $service }.
    .wrong = Ange ditt lösenord hos { $service }.
field-account-host = { field-host }
    .hint = Dit { $service } levererar: ett värdnamn eller en IP-adress.
    .wrong = Skriv ett värdnamn eller en IP-adress, som du fick av { $service }.
review-row-user-name = { field-user-name }
mapping-key-mobile-number = Mobilnummer
mapping-email-telegram-archiver = User’s Email address
mapping-email-liveperson = Email
mapping-automatic-hint-telegram-archiver = Varje objekt har e-postadresserna till alla som deltog (User’s Email address). En adress på en av era domäner används som postlåda.
mapping-automatic-hint-liveperson = Personer mappas automatiskt. Varje objekt har varje deltagares e-postadress (Email). En adress på en av era domäner används som postlåda.
mapping-people-name-only = Person, adress i chattarna
mapping-people-nobody-domain = Meddelanden där alla saknar mappning får vänta. Lägg till en domän, eller gå vidare: ingenting går förlorat.
flyout-reason-item-empty = Tomt
flyout-reason-item-missing = Listat, men saknas i filen
flyout-reason-item-size = Avkortat eller ändrat på vägen
flyout-reason-item-too-large = För stort
mapping-order-only = automatiskt
flyout-add-automatic = Lägg till adressens domän under ”Redigera mappning”.
flyout-status-log = Statuslogg för den senaste körningen

## The desktop

app-settings = Inställningar
home-run-all = Kör alla nu
settings-title = Inställningar
settings-lead = Val som gäller för alla kopplingar. De för den här datorn sparas genast, de andra med sin knapp.
settings-computer = Den här datorn
settings-login = Starta vid inloggning
settings-login-hint = Programmet startar när du loggar in på datorn, utan fönster där det finns ett meddelandefält.
settings-login-unknown = Operativsystemet säger inte om programmet startar vid inloggningen.
settings-keep = Fortsätt köra i meddelandefältet när fönstret stängs
settings-keep-hint = Importer går vidare, och ikonen visar hur kopplingarna mår. Avsluta i dess meny avslutar programmet.
settings-keep-no-tray = Skrivbordet har inget meddelandefält just nu: programmet avslutas när fönstret stängs.
settings-told = Aviseringar
settings-show = Visa aviseringar
settings-show-hint = Efter en första lyckad import, ett fel, väntande objekt, en dag som saknas, och innan en nyckel går ut. De visar kopplingens namn och antal, aldrig meddelanden, personer eller adresser.

## Mailboxes on a server


# The ladder's last rung.
ladder-seen-kind = { $value ->
    [archive] den här datorns arkiv
    [imap] IMAP
   *[graph] Microsoft 365
}
ladder-seen-server = { $value }
ladder-seen-granted = beviljat: { $value }
ladder-seen-asked-for = { $value ->
    [one] frågade efter { $value } postlåda
   *[other] frågade efter { $value } postlådor
}
ladder-seen-there = { $value } finns
ladder-no-mailbox = ingen är mappad än: ingen postlåda att fråga efter
setup-why-destination = ”Nästa” blir tillgängligt när det är angivet utan fel var postlådorna finns.
destination-organisation = Som i organisationens inställningar
destination-archive = Den här datorns arkiv
destination-archive-hint = Ingenting att installera. En fil för varje postlåda och dag, som aldrig ändras efteråt.
destination-imap = IMAP-server
destination-imap-hint = Dovecot, Exchange Online eller en annan server där ett konto får öppna alla postlådor.
destination-graph = Microsoft 365
destination-graph-hint = Genom Microsoft Graph, med ett program som är registrerat i er katalog.
destination-practice = Övningen använder alltid ett eget arkiv på den här datorn. En plats väljs bara för riktiga kopplingar.
destination-moved = Hittills: { $place }. Från nästa körning går nya e-postmeddelanden till den nya platsen. Ingenting levereras två gånger; det som har levererats ligger kvar där det är.
destination-unlock = Lösenord och andra hemligheter finns i valvet, som är stängt.
destination-also-archive = Spara också i den här datorns arkiv
destination-also-archive-hint = Varje e-postmeddelande finns på båda ställena, och vid varje körning räknas de av mot varandra.
destination-folder = E-postmeddelandena ligger i mappen ”{ $folder }” i varje postlåda. Den skapas där den saknas.
destination-place-archive = Den här datorns arkiv
destination-place-imap = IMAP-servern { $at }
destination-place-graph = Microsoft 365, { $at }
destination-place-both = { $place } samt den här datorns arkiv
destination-place-follows = Som i organisationens inställningar: { $place }
destination-host = Server
destination-host-hint = Namn eller IP-adress
destination-host-wrong = Ange serverns namn eller IP-adress, och ingenting annat.
destination-port = Port
destination-port-hint = Tomt: { $port }
destination-port-wrong = Ett tal från 1 till 65535.
destination-security = Kryptering
destination-security-tls = TLS
destination-security-starttls = STARTTLS
destination-security-none = Ingen
destination-security-warning = Alla på vägen till servern kan läsa lösenordet och varje chatt. Detta är till för en server på den här datorn och ingenting annat.
destination-accept-unencrypted = Leverera ändå utan kryptering
destination-sign-in = Så öppnas alla postlådor
destination-sign-in-master = Huvudanvändare (master user)
destination-sign-in-master-hint = Loggar in som postlåda*konto, som Dovecot gör det.
destination-sign-in-proxy = Konto som handlar åt andra
destination-sign-in-proxy-hint = Loggar in som sig självt och anger vilken postlåda det handlar åt (SASL PLAIN).
destination-sign-in-oauth = Program (OAuth)
destination-sign-in-oauth-hint = För Exchange Online: ett program med IMAP.AccessAsApp.
destination-user = Konto
destination-user-master-hint = Bara huvudanvändarens namn, utan postlåda.
destination-user-proxy-hint = Kontots eget namn.
destination-user-wrong = Ange kontot.
destination-password = Lösenord
destination-password-hint = Sparas i valvet och visas ingenstans.
destination-secret-wrong = Den saknas. Det som sparades för en annan server används inte här.
destination-tenant = Katalog (tenant)
destination-tenant-hint = Dess ID, eller en domän som corp.example. Entra administrationscenter: Översikt.
destination-tenant-wrong = Ange katalogens ID eller domän.
destination-client-id = Program-ID (klient-ID)
destination-client-id-hint = Entra administrationscenter: Appregistreringar, ert program.
destination-client-id-wrong = Ange programmets ID.
destination-credential = Så bevisar programmet vem det är
destination-credential-secret = Klienthemlighet
destination-credential-certificate = Certifikat
destination-client-secret = Klienthemlighet
destination-client-secret-hint = Dess värde, inte dess ID. Sparas i valvet och visas ingenstans.
destination-certificate = Certifikat med privat nyckel (PEM)
destination-certificate-hint = Båda i en text eller fil, nyckeln utan lösenfras. Sparas i valvet och visas ingenstans.
destination-certificate-wrong = Klistra in certifikatet med nyckeln, eller välj filen.
destination-method = Så kommer ett e-postmeddelande in
destination-method-create = Skapa det av sina delar
destination-method-create-hint = Graph v1.0. Kräver Mail.ReadWrite.
destination-method-import = Importera det som det är
destination-method-import-hint = Byte för byte; bara ett e-postmeddelande som kom som ett sådant får en rubrikrad överst (X-Chat-Item), och ett Message-ID om det saknar eget. Genom en del av Graph som Microsoft ännu kan ändra.
destination-beta = beta
destination-keep-eml = Bifoga själva e-postmeddelandet som EML-fil
destination-more = Mer
destination-more-imap = Postlådornas namn, anslutningar, certifikatutfärdare
destination-more-graph = Tjänstens adresser, certifikatutfärdare
destination-separator = Skiljetecken
destination-separator-hint = Tomt: *
destination-separator-wrong = Ett tecken.
destination-login = Så kallar servern en postlåda
destination-login-address = Med hela adressen: jane.doe@corp.example
destination-login-local = Med det som står före @: jane.doe
destination-connections = Anslutningar samtidigt
destination-connections-hint = Tomt: 8
destination-connections-wrong = Ett tal från 1 till 64.
destination-endpoint = Adress till Microsoft Graph
destination-authority = Här loggar programmet in
destination-endpoint-hint = Tomt: { $usual }. Nationella moln har en annan.
destination-address-wrong = En adress som börjar med https://
destination-ca = Serverns egen certifikatutfärdare (PEM)
destination-service-ca = Nätverkets egen certifikatutfärdare (PEM)
destination-ca-hint = Bara om organisationen själv signerar certifikat. Då är ingen annan utfärdare betrodd.
destination-ca-wrong = Det här är inget certifikat i PEM-form.
destination-test-title = Prova
destination-test-server = Skriver ett märkt provmeddelande till en postlåda och tar bort det igen där servern tillåter det.
destination-test-archive = Prövar om det går att skriva till arkivet. Ingenting lämnas kvar där.
destination-mailbox = Postlåda för provet
destination-mailbox-wrong = Ange en postlådas adress, som jane.doe@corp.example.
destination-test = Prova
destination-testing = Prövas…
destination-incomplete = Något saknas eller kan inte användas: se fälten ovan.
destination-steps = Vad en administratör för Microsoft 365 gör åt det
destination-commands = kommandona i steg { $step }
review-row-destination = Var postlådorna finns
review-row-place = Server eller katalog
review-value-destination-archive = Den här datorns arkiv
review-value-destination-imap = IMAP-server
review-value-destination-graph = Microsoft 365
review-value-destination-organisation-archive = Som i organisationens inställningar: den här datorns arkiv
review-value-destination-organisation-imap = Som i organisationens inställningar: IMAP-server
review-value-destination-organisation-graph = Som i organisationens inställningar: Microsoft 365
flyout-place = Var de finns
flyout-sums-available-late = Tillgängliga för import, och det som postlådor avvisade tidigare
sums-late = { $count ->
    [one] { $count } av dem levererades senare: en postlåda hade avvisat det tidigare.
    *[other] { $count } av dem levererades senare: en postlåda hade avvisat dem tidigare.
}
settings-destination-lead = För varje koppling som inte har en egen plats.
settings-destination-save = Spara var postlådorna finns
settings-saved = Sparat.

## Evidence store

settings-evidence = Bevislager
settings-evidence-lead = Varje källas filer sparas som de kom, krypterade, för att bevisa flera år senare vad som togs emot.
settings-evidence-save = Spara bevislagret
evidence-local = Den här datorn
evidence-local-hint = I en mapp bredvid postlådorna.
evidence-azure = Azure Blob Storage
evidence-azure-hint = Varje fil under namnet på sin hash, skriven en gång och aldrig överskriven. Det som redan finns här stannar här.
evidence-account = Lagringskonto
evidence-account-hint = 3 till 24 små bokstäver och siffror.
evidence-account-wrong = Ange kontots namn: 3 till 24 små bokstäver och siffror.
evidence-container = Container
evidence-container-hint = Den måste finnas redan, helst med en bevarandeprincip.
evidence-container-wrong = Ange containerns namn: 3 till 63 små bokstäver, siffror och bindestreck.
evidence-sign-in = Så släpps vi in
evidence-sign-in-account-key = Kontonyckel
evidence-sign-in-sas = Signatur för delad åtkomst (SAS)
evidence-sign-in-client-credentials = Program i Microsoft Entra ID
evidence-secret-account-key = Kontonyckel
evidence-secret-account-key-hint = Öppnar hela lagringskontot. Sparas i valvet och visas ingenstans.
evidence-secret-sas = SAS-token
evidence-secret-sas-hint = För den här containern: läsa, skapa, skriva och lista. Sparas i valvet och visas ingenstans.
evidence-secret-client-credentials = Klienthemlighet
evidence-secret-client-credentials-hint = Dess värde, inte dess ID. Programmet behöver rollen Storage Blob Data Contributor.
evidence-secret-wrong = Den saknas. Det som sparades för ett annat konto används inte här.
evidence-more = Tjänstens adress
evidence-endpoint = Lagringens adress
evidence-endpoint-hint = Utan containern. Tomt: den världsomspännande tjänstens.
evidence-test = Prova bevislagret
evidence-testing = Bevislagret prövas…
evidence-saving = Bevislagret sparas. Filer kan först behöva hämtas tillbaka till den här datorn…
evidence-tested-azure = En provfil skrevs och lästes tillbaka som den var.
evidence-tested-local = En provfil skrevs till mappen och lästes tillbaka som den var.
