### Programmens och fönstrets ord på svenska.
### Val av ord: connector = koppling (aldrig anslutare); site = servern (en SFTP-plats är ingen webbplats);
### mailbox = postlåda; item = objekt; key = nyckel (aldrig tangent); passphrase = lösenfras; host key = värdnyckel;
### firm code = företagskod; mapping = mappning; held = väntande; ledger = liggare; vault = valv.

-nothing-done = Ingenting har hämtats, importerats eller ändrats.
-file-kept = Ingenting ur filen har importerats. Filen sparas som den kom, och de andra filerna går vidare.
-item-kept = Meddelandet har inte importerats. Det räknas som misslyckat och behåller sin plats, och de andra meddelandena går vidare.
-safe-so-far = Det som redan har importerats är i säkerhet. Ingenting importeras två gånger.
-csv-kept = Mappningsfilen har inte tagits i bruk. Den tidigare mappningen gäller fortfarande.
-resend = och att skicka dagen på nytt

## Inställningar

error-setting-invalid = Inställningen ”{ $setting }” saknas eller kan inte användas som den är.
    .data = { -nothing-done }
    .next = Rätta inställningen och försök igen.
error-connector-file = Kopplingsfilen ”{ $file }” kan inte läsas. Felet finns på eller nära rad { $line }.
    .data = { -nothing-done }
    .next = Rätta filen och lägg till kopplingen igen.
error-connector-exists = Det finns redan en koppling med namnet ”{ $connector }”.
    .data = Den befintliga kopplingen har inte ändrats.
    .next = Välj ett annat namn eller ta bort den befintliga kopplingen.
error-connector-unknown = Det finns ingen koppling med namnet ”{ $connector }”.
    .data = { -nothing-done }
    .next = Kontrollera stavningen. ”chat-connectors connector list” visar alla namn.
error-connector-changed = Kopplingen ”{ $connector }” ändrades på annat håll medan du ändrade den här.
    .data = Dina ändringar har inte sparats. De som gjordes på annat håll finns kvar.
    .next = Välj Avbryt och sedan Redigera anslutning igen: då visar sidan hur kopplingen är nu.
error-input-unreadable = Filen ”{ $file }” kan inte läsas.
    .data = { -nothing-done }
    .next = Kontrollera att filen finns, att du får öppna den och att inget annat program har låst den.
error-profile-invalid = Formatprofilen har ett fel på eller nära rad { $line }.
    .data = { -nothing-done }
    .next = Rätta profilen och testa den igen.

## CSV-filen för användarmappning

error-csv-header = Rad { $row } i mappningsfilen anger inte de två kolumner som behövs.
    .data = { -csv-kept }
    .next = Ge filen en första rad med båda kolumnnamnen, som i mallen som du kan ladda ned.
error-csv-key-empty = På rad { $row }, kolumn { $column }, saknas ImId eller mobilnummer.
    .data = { -csv-kept }
    .next = Fyll i cellen eller ta bort raden.
error-csv-key-double = Samma ImId eller mobilnummer som på rad { $row }, kolumn { $column }, står redan på rad { $first_row } med en annan postlåda.
    .data = { -csv-kept }
    .next = Behåll den rad som är rätt och ta bort den andra.
error-csv-mailbox = På rad { $row }, kolumn { $column }, saknas en giltig postlådeadress.
    .data = { -csv-kept }
    .next = Skriv postlådans fullständiga e-postadress i cellen.
error-csv-not-used = Personerna i den här kopplingen mappas automatiskt efter adresserna i meddelandena. Ingen mappningsfil används.
    .data = Ingenting har ändrats.
    .next = Utelämna mappningsfilen.
error-csv-quote = Ett citattecken öppnas på rad { $row }, kolumn { $column }, men avslutas aldrig.
    .data = { -csv-kept }
    .next = Ta bort citattecknet eller lägg till det som saknas.
error-csv-field = Texten på rad { $row }, kolumn { $column }, är för lång: en cell får ha högst 320 byte.
    .data = { -csv-kept }
    .next = Korta texten i cellen. Den kan innehålla text som hör hemma i andra celler.
error-csv-too-large = Mappningsfilen är för stor: gränsen är { $limit }.
    .data = { -csv-kept }
    .next = Kontrollera att det är rätt fil. Är den rätt, ta bort personer som inte längre chattar.

## Nycklar och hemligheter

error-key-unreadable = Nyckeln för ”{ $setting }” kan inte läsas.
    .data = Nyckeln har inte tagits i bruk. { -nothing-done }
    .next = Klistra in eller välj hela nyckeln, med första och sista raden. Hjälper inte det, be den som skapade nyckeln om en ny export.
error-key-is-public = Nyckeln för ”{ $setting }” är en offentlig nyckel. Här behövs den privata.
    .data = Nyckeln har inte tagits i bruk. { -nothing-done }
    .next = Välj den privata nyckeln i samma nyckelpar. Dess första rad innehåller orden PRIVATE KEY.
error-key-unsupported = { $form ->
        [dsa] Nyckeln för ”{ $setting }” är en DSA-nyckel. Servrar godtar inte längre sådana nycklar.
        [security-key] Nyckeln för ”{ $setting }” kräver en fysisk säkerhetsnyckel som någon rör vid vid varje inloggning. Programmet loggar in på egen hand.
        [cipher] Nyckeln för ”{ $setting }” är krypterad med ett chiffer som programmet inte kan öppna.
        [ssh1] Nyckeln för ”{ $setting }” är gjord för SSH version 1, som ingen server godtar längre.
       *[other] Nyckeln för ”{ $setting }” är av ett slag som programmet inte kan öppna.
    }
    .data = Nyckeln har inte tagits i bruk. { -nothing-done }
    .next = { $form ->
        [cipher] Be den som skapade nyckeln att omvandla en kopia av filen med ”ssh-keygen -p -f” och kopians namn. Välj sedan kopian.
        [dsa] Skapa ett nytt nyckelpar, RSA med 4096 bitar eller Ed25519, och be serverns support att lägga in den offentliga delen.
        [security-key] Skapa ett nytt nyckelpar, RSA med 4096 bitar eller Ed25519, och be serverns support att lägga in den offentliga delen.
        [ssh1] Skapa ett nytt nyckelpar, RSA med 4096 bitar eller Ed25519, och be serverns support att lägga in den offentliga delen.
       *[other] Be den som skapade nyckeln om en ny export: en SSH-nyckel i OpenSSH- eller PKCS#8-form, en PGP-nyckel i textform (.asc).
    }
error-key-is-other-kind = { $kind ->
        [ssh] Nyckeln för ”{ $setting }” är en SSH-nyckel. Här behövs en PGP-nyckel.
       *[pgp] Nyckeln för ”{ $setting }” är en PGP-nyckel. Här behövs en SSH-nyckel.
    }
    .data = Nyckeln har inte tagits i bruk. { -nothing-done }
    .next = Ange varje nyckel i sitt eget fält: SSH-nyckeln loggar in på servern, PGP-nyckeln dekrypterar filerna.
error-known-hosts-none = Filen ”{ $file }” innehåller ingen nyckel för ”{ $host }”.
    .data = De värdnycklar som du har godkänt tidigare gäller fortfarande.
    .next = Kontrollera SFTP-URL:en och SFTP-porten, eller välj filen known_hosts från en dator som redan ansluter till servern.
error-vault-locked = Valvet med lösenord och nycklar kan inte öppnas här: datorn har ingen nyckelring, och ingen fil med valvets lösenfras har angetts.
    .data = Valvet är orört. { -nothing-done }
    .next = Logga in på skrivbordet, eller ange filen med lösenfrasen i CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE.
error-vault-passphrase = Lösenfrasen öppnar inte valvet med lösenord och nycklar.
    .data = Valvet är orört. { -nothing-done }
    .next = Använd den lösenfras som valvet skapades med.
error-vault-damaged = Valvet med lösenord och nycklar är skadat.
    .data = Postlådorna och förteckningen över det som har importerats påverkas inte.
    .next = Återställ filen vault.age från en säkerhetskopia. Finns ingen, ange lösenord och nycklar på nytt.
error-secret-missing = Valvet innehåller inte hemligheten ”{ $secret }”.
    .data = { -nothing-done }
    .next = Ange den igen i kopplingens inställningar.

## Vägen till servern

error-name-not-found = Det finns ingen dator med namnet ”{ $host }”.
    .data = Ingenting har skickats. { -safe-so-far }
    .next = Kontrollera hur SFTP-URL:en är stavad och att datorn har nätverk. Stämmer båda, fråga serverns support efter adressen.
    .support = Vi hittar ingen adress för värdnamnet { $host }. Vi ber er meddela det värdnamn som vår SFTP-server har nu.
error-network-unreachable = Datorn når inte ”{ $host }”: dess nätverk har ingen väg dit.
    .data = Ingenting har skickats. { -safe-so-far }
    .next = Kontrollera att datorn är ansluten till ert nätverk, och fråga er nätverksavdelning om datorn får nå servern.
error-connection-refused = ”{ $host }” nåddes, men ingenting svarar på port { $port }.
    .data = Ingenting har skickats. { -safe-so-far }
    .next = Kontrollera SFTP-porten. Fråga serverns support om servern är i gång.
    .support = Er server avvisar anslutningar på { $host }, port { $port }. Vi ber er kontrollera att SFTP-tjänsten är i gång och att porten är rätt.
error-connection-timed-out = ”{ $host }” svarade inte på port { $port } inom { $seconds ->
        [one] { $seconds } sekund
       *[other] { $seconds } sekunder
    }.
    .data = Ingenting har skickats. { -safe-so-far }
    .next = Oftast beror det på att servern ännu inte släpper in den här datorn. Fråga serverns support om datorns IP-adress finns på deras lista över tillåtna adresser, och er egen nätverksavdelning om port { $port } är öppen.
    .support = Vi får inget svar från { $host }, port { $port }. Vi ber er kontrollera att våra adresser finns på er lista över tillåtna adresser.
error-connection-lost = Anslutningen till ”{ $host }” bröts och kom inte tillbaka.
    .data = En fil som bara delvis har hämtats används inte. { -safe-so-far }
    .next = Du behöver inte göra något: nästa körning fortsätter där den här slutade. Händer det ofta, kontakta er nätverksavdelning.
error-download-too-slow = ”{ $host }” skickade en fil så långsamt att den inte var komplett efter { $minutes } minuter.
    .data = Det som hann komma är sparat och används inte förrän filen är komplett. { -safe-so-far }
    .next = Du behöver inte göra något: nästa körning fortsätter där den här slutade. Händer det igen, fråga er nätverksavdelning hur snabb förbindelsen till servern är.
error-not-ssh = Det som svarar på ”{ $host }”, port { $port }, är ingen SFTP-server: det talar inte SSH.
    .data = Inget lösenord har skickats. { -safe-so-far }
    .next = Kontrollera SFTP-URL:en och SFTP-porten. Så svarar en webbserver eller en proxy.
    .support = Det som svarar på { $host }, port { $port }, talar inte SSH. Vi ber er meddela rätt värdnamn och port för vår SFTP-server.
error-ssh-closed = ”{ $host }” tog emot anslutningen på port { $port } och stängde den genast.
    .data = Inget lösenord har skickats. { -safe-so-far }
    .next = Oftast beror det på att servern ännu inte släpper in den här datorn, eller har för många anslutningar just nu. Försök igen om några minuter. Misslyckas det också, fråga serverns support om datorns IP-adress finns på deras lista över tillåtna adresser.
    .support = Er server på { $host }, port { $port }, stänger vår anslutning genast. Vi ber er kontrollera att våra adresser finns på er lista över tillåtna adresser och att er gräns för antalet anslutningar inte är nådd.
error-ssh-silent = ”{ $host }” tog emot anslutningen på port { $port } men skickade sedan ingenting på { $seconds ->
        [one] { $seconds } sekund
       *[other] { $seconds } sekunder
    }.
    .data = Inget lösenord har skickats. { -safe-so-far }
    .next = Kontrollera SFTP-porten. Är den rätt, kan en brandvägg på vägen hålla inne svaret: fråga er nätverksavdelning och sedan serverns support.
    .support = Er server på { $host }, port { $port }, tar emot vår anslutning men skickar ingen SSH-hälsning. Vi ber er kontrollera SFTP-tjänsten och er brandvägg.
error-ssh-handshake = Det som svarar på ”{ $host }”, port { $port }, kan inte enas med programmet om en säker SSH-anslutning.
    .data = Inget lösenord har skickats. { -safe-so-far }
    .next = Kontrollera SFTP-porten. Är den rätt, fråga serverns support vilka SSH-algoritmer servern erbjuder.
    .support = Vi kan inte enas om SSH-algoritmer med { $host }, port { $port }. Vi ber er meddela vilka algoritmer för nyckelutbyte, värdnyckel och chiffer som er server erbjuder.
error-sftp-refused = Servern släppte in oss men erbjuder ingen filöverföring (SFTP) för den här företagskoden.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Be serverns support att slå på SFTP för er företagskod.
    .support = Vi kan logga in, men SFTP är inte tillgängligt för vår företagskod. Vi ber er slå på det.
error-folder-unreadable = Mappen på servern (”{ $path }”) finns inte eller får inte läsas.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Fråga serverns support i vilken mapp era chattfiler ligger.
    .support = Vi kan logga in, men kan inte lista vår mapp ({ $path }). Vi ber er meddela i vilken mapp våra chattfiler ligger och ge oss rätt att lista den.
error-file-unreadable = Filen ”{ $file }” på servern kan inte läsas.
    .data = Ingenting ur filen har hämtats. De andra filerna går vidare.
    .next = Nästa körning försöker igen. Misslyckas den också, be serverns support att göra filen läsbar.
    .support = Vi ser filen { $file } i listan men kan inte läsa den. Vi ber er ge oss rätt att läsa den.
error-host-key-unknown = ”{ $host }” kontaktas för första gången. Värdnyckelns fingeravtryck är { $seen }.
    .data = Inget lösenord har skickats.
    .next = Jämför fingeravtrycket med det som du har fått av serverns support. Godkänn det bara om de är lika.
    .support = Er server { $host } visar värdnyckeln { $seen }. Vi ber er meddela om fingeravtrycket är rätt.
error-host-key-changed = ”{ $host }” visar en annan värdnyckel än den du har godkänt. Någon kan utge sig för att vara servern. Nu: { $seen }. Godkänd: { $accepted }.
    .data = Anslutningen bröts innan något lösenord skickades. { -safe-so-far }
    .next = Godkänn inte den nya nyckeln än. Ring serverns support på ett nummer som du redan känner till och fråga om de har bytt nyckel.
    .support = Er server { $host } visar värdnyckeln { $seen }. Den vi känner till är { $accepted }. Vi ber er meddela om ni har bytt nyckel, sedan när, och vilket fingeravtryck som är rätt.
error-host-key-revoked = ”{ $host }” visar en värdnyckel som har återkallats: { $seen }. En server som visar den nyckeln går inte att lita på.
    .data = Anslutningen bröts innan något lösenord skickades. { -safe-so-far }
    .next = Ring serverns support på ett nummer som du redan känner till och fråga efter fingeravtrycket för den värdnyckel som gäller nu.
    .support = Er server { $host } visar värdnyckeln { $seen }, som vi känner till som återkallad. Vi ber er meddela vilken värdnyckel som gäller nu, och dess fingeravtryck.
error-host-key-certificate = ”{ $host }” visar ett värdcertifikat i stället för en värdnyckel. Programmet godtar inte värdcertifikat.
    .data = Anslutningen bröts innan något lösenord skickades. { -safe-so-far }
    .next = Be serverns support att erbjuda en vanlig värdnyckel vid sidan av certifikatet och att meddela dess fingeravtryck.
    .support = Er server { $host } visar ett värdcertifikat. Vi ber er erbjuda en vanlig värdnyckel vid sidan av det och meddela oss dess fingeravtryck.
error-key-refused = Servern godtar inte vår SSH-nyckel med fingeravtrycket { $fingerprint }.
    .data = Inget lösenord har skickats. { -safe-so-far }
    .next = Fråga serverns support om de har lagt in er offentliga SSH-nyckel för den här företagskoden, och kontrollera företagskoden. Använder ni appens nycklar är det filen ssh_key.pub.
    .support = Er server godtar inte vår SSH-nyckel { $fingerprint }. Vi ber er kontrollera att dess offentliga del är inlagd för vår företagskod.
error-password-refused = Servern godtar inte lösenordet.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Ange lösenordet igen. Försök inte många gånger: vissa servrar låser kontot. Är det rätt, be serverns support om ett nytt.
    .support = Er server godtar inte vårt lösenord. Vi ber er kontrollera om vårt konto är låst. Är det inte låst ber vi er om ett nytt lösenord, på ett säkert sätt.
error-password-expired = Lösenordet är rätt men har gått ut: servern begär ett nytt.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Be serverns support om ett nytt lösenord och ange det i kopplingens inställningar.
    .support = Vårt lösenord har gått ut. Vi ber er om ett nytt, på ett säkert sätt, och om möjligt ett som inte går ut.
error-too-many-attempts = Servern avslutade anslutningen efter för många inloggningsförsök.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Vänta några minuter, kontrollera lösenordet och försök en gång till. Misslyckas det också, fråga serverns support om kontot är låst.
    .support = Er server avslutar vår anslutning efter för många inloggningsförsök. Vi ber er kontrollera om vårt konto är låst.
error-authentication-wanted = Servern begär { $wanted ->
        [password] ett lösenord, men inget har angetts
        [publickey] en SSH-nyckel, men ingen har angetts
        [keyboard-interactive] svar som bara en människa kan skriva
       *[other] ett slags inloggning som kopplingen inte har ({ $wanted })
    }.
    .data = Ingenting har hämtats. { -safe-so-far }
    .next = Komplettera inställningarna, eller be serverns support att tillåta inloggning med SSH-nyckel och lösenord.
    .support = { $wanted ->
        [password] Er server begär ett lösenord, och vi har inget. Vi ber er om ett, på ett säkert sätt.
        [publickey] Er server begär en SSH-nyckel. Vi ber er meddela om vår offentliga nyckel är inlagd för vår företagskod.
       *[other] Er server begär inloggning med { $wanted }. Vi loggar in utan att någon är på plats, med en SSH-nyckel och ett lösenord. Vi ber er tillåta det för vår företagskod.
    }

## Krypterade filer

error-wrong-key = Filen är krypterad till en annan nyckel (filen: { $file_keys }; vår: { $own_keys }).
    .data = { -file-kept }
    .next = Be serverns support att kryptera till er PGP-nyckel { $own_keys } { -resend }.
    .support = Den nyaste filen är krypterad till en annan nyckel ({ $file_keys }). Vi ber er kryptera våra filer till vår PGP-nyckel ({ $own_keys }) och skicka den dagen på nytt.
error-wrong-passphrase = Lösenfrasen öppnar inte den privata nyckeln för ”{ $setting }”.
    .data = { -nothing-done }
    .next = Ange nyckelns lösenfras igen. Stora och små bokstäver räknas.
error-key-expired = Vår PGP-nyckel { $fingerprint } gick ut { $expired }. Den dekrypterar fortfarande, men servern kan sluta kryptera till den.
    .data = Filer som har krypterats till den kan läsas som förut.
    .next = Skapa eller lägg till en ny nyckel och skicka dess offentliga del till serverns support. Behåll den gamla nyckeln: äldre filer behöver den.
error-key-revoked = Vår PGP-nyckel { $fingerprint } är återkallad. Den dekrypterar fortfarande, men ingen bör kryptera till den längre.
    .data = Filer som har krypterats till den kan läsas som förut.
    .next = Skapa eller lägg till en ny nyckel och skicka dess offentliga del till serverns support. Behåll den gamla nyckeln: äldre filer behöver den.
error-password-encrypted = Filen är krypterad med ett lösenord och inte till er nyckel.
    .data = { -file-kept }
    .next = Be serverns support att kryptera till er offentliga PGP-nyckel { -resend }.
    .support = Den nyaste filen är krypterad med ett lösenord. Vi ber er kryptera våra filer till vår offentliga PGP-nyckel och skicka den dagen på nytt.
error-incomplete = Filen slutar för tidigt, efter { SIZE($bytes) }.
    .data = { -file-kept }
    .next = Den kan ha varit på väg till servern: nästa körning hämtar den igen. Misslyckas den också, be serverns support att skicka filen på nytt.
    .support = Den nyaste filen slutar för tidigt, efter { $bytes } byte. Vi ber er skicka den på nytt.
error-altered = Filen har ändrats efter att den krypterades, på vägen eller där den låg.
    .data = { -file-kept }
    .next = Be serverns support att skicka filen på nytt, och berätta att integritetskontrollen misslyckades.
    .support = Den nyaste filens integritetskontroll misslyckas: filen har ändrats efter att den krypterades. Vi ber er kontrollera var den lagras och skicka den på nytt.
error-unprotected = Filen saknar skydd mot ändringar, så ingen kan veta om den är äkta.
    .data = { -file-kept }
    .next = Be serverns support att kryptera med integritetsskydd (MDC) { -resend }.
    .support = Den nyaste filen är krypterad utan integritetsskydd. Vi ber er kryptera med det (MDC) och skicka den dagen på nytt.
error-encryption-unsupported = Filen är krypterad på ett sätt som programmet inte kan läsa (GnuPG:s egna OCB-paket).
    .data = { -file-kept }
    .next = Be serverns support att kryptera precis så som er offentliga PGP-nyckel anger, eller att stänga av AEAD/OCB, { -resend }.
    .support = Den nyaste filen är krypterad med GnuPG:s egna OCB-paket, som vi inte kan läsa. Vi ber er kryptera utan AEAD/OCB och skicka den dagen på nytt.
error-not-encrypted = Filen är inte PGP-krypterad, och kopplingen tar bara emot krypterade filer.
    .data = { -file-kept }
    .next = Fråga serverns support varför filen inte är krypterad.
    .support = Den nyaste filen är inte krypterad. Vi ber er kryptera alla våra filer till vår offentliga PGP-nyckel.
error-expands-too-much = Filen packas upp till mer än gränsen ({ $limit }). Så ser filer ut som är gjorda för att skada.
    .data = { -file-kept }
    .next = Fråga serverns support hur stor dagen är, och be dem dela upp den om den är äkta.
error-evidence-changed = Den sparade krypterade filen ”{ $file }” är inte längre den som hämtades.
    .data = Den används inte. Postlådorna påverkas inte.
    .next = Ta reda på vem eller vad som har ändrat den, och återställ den från en säkerhetskopia. Spara det här meddelandet som bevis.

## Innehåll

error-format-unknown = Filen har ett okänt format. Den börjar med ”{ $root }”.
    .data = { -file-kept }
    .next = Fråga serverns support vilket format de levererar. En formatprofil kan göras för det utan en ny version av programmet.
    .support = Vi känner inte till den nyaste filens format. Den börjar med ”{ $root }”. Vi ber er meddela i vilket exportformat ni levererar våra chattar.
error-xml-malformed = Filens XML är trasig vid byte { $offset }.
    .data = { -file-kept }
    .next = Be serverns support att skapa filen på nytt.
    .support = Den nyaste filens XML är trasig vid byte { $offset }. Vi ber er skapa filen på nytt.
error-xml-doctype = Filen anger en dokumenttyp vid byte { $offset }. Det behövs aldrig i chattfiler och kan göra skada.
    .data = { -file-kept }
    .next = Be serverns support om filen utan dokumenttyp (DOCTYPE).
error-xml-too-deep = Filens XML har fler än { $limit } nivåer, vid byte { $offset }.
    .data = { -file-kept }
    .next = Fråga serverns support om filen är äkta.
error-xml-too-long = Ett meddelande eller en tagg i filen är längre än { SIZE($limit) }, vid byte { $offset }.
    .data = { -file-kept }
    .next = Fråga serverns support om filen är äkta, och be dem dela upp mycket långa meddelanden.
error-archive-damaged = Den komprimerade filen, eller den inuti den krypterade filen, är skadad.
    .data = { -file-kept }
    .next = Be serverns support att skapa filen på nytt.
    .support = Den komprimerade filen inuti den nyaste krypterade filen är skadad. Vi ber er skapa den på nytt.
error-item-time = Meddelandet vid byte { $offset } har ingen läsbar tid.
    .data = { -item-kept }
    .next = Be serverns support att rätta meddelandets tid { -resend }.
error-item-sender = Meddelandet vid byte { $offset } säger inte vem som skickade det.
    .data = { -item-kept }
    .next = Be serverns support att komplettera meddelandet { -resend }.
error-item-text = Meddelandet vid byte { $offset } innehåller byte som inte är text.
    .data = { -item-kept }
    .next = Be serverns support att rätta meddelandet { -resend }.

## Den här datorn

error-disk-full = { $files ->
        [none] Disken kan inte ta emot fler filer, fast { SIZE($free) } är ledigt: inga inoder finns kvar.
       *[some] Disken är full: { SIZE($free) } är ledigt.
    }
    .data = { -safe-so-far }
    .next = Skapa utrymme och starta körningen igen. Den fortsätter där den slutade.
error-disk-failed = Disken rapporterade ett fel, eller en fil får inte skrivas.
    .data = { -safe-so-far }
    .next = Kontrollera att det går att skriva i mappen och att disken är hel. Försök sedan igen.
error-clock-wrong = Datorns klocka visar { $clock }, men den nyaste filen på servern är från { $file_time }.
    .data = { -safe-so-far }
    .next = Ställ datorns klocka, helst med en tidsserver. De dagliga körningarna och tiderna i liggaren beror på den.
error-archive-altered = Den arkiverade filen ”{ $part }” är inte längre som den skrevs.
    .data = Filen har lämnats som den är. Alla andra filer kan fortfarande kontrolleras.
    .next = Ta reda på vem eller vad som har ändrat den, och återställ den från en säkerhetskopia. Spara det här meddelandet som bevis.
error-ledger-damaged = Liggaren, där det står vad som har importerats, kan inte läsas.
    .data = Postlådorna påverkas inte. Ingenting importeras förrän liggaren går att läsa, så att ingenting kommer två gånger.
    .next = Återställ filen ledger.db från en säkerhetskopia.
error-ledger-newer = Liggaren har skrivits av en nyare version av programmet (version { $version }).
    .data = { -nothing-done }
    .next = Installera den nyare versionen av programmet igen.
error-already-running = En annan körning pågår sedan { $since } (process { $pid }).
    .data = Den körningen fortsätter ostört. Den här har inte gjort något.
    .next = Vänta tills den är klar.
error-cancelled = Körningen stoppades därför att någon bad om det.
    .data = { -safe-so-far }
    .next = Starta körningen igen när du vill. Den fortsätter där den slutade.
error-internal = Programmet gjorde ett eget fel (vid { $where }).
    .data = { -safe-so-far }
    .next = Starta körningen igen. Händer det på nytt, skicka loggen till programmets tillverkare. Den innehåller inga meddelandetexter.

## En körning

stage-connecting = Ansluter till servern
stage-waiting = Väntar en minut tills de nyaste filerna är kompletta
stage-downloading = Hämtar filer
stage-verifying = Kontrollerar att filerna är oförändrade
stage-reading = Läser meddelanden och mappar personer
stage-writing = Skriver e-postmeddelanden
stage-publishing = Lägger e-postmeddelanden i postlådorna

outcome-succeeded = Körningen lyckades.
outcome-succeeded-with-held = Körningen lyckades. Några objekt väntar, eftersom ingen är mappad till dem.
outcome-over-limit = Körningen är klar. En dag har fler objekt än dygnsgränsen tillåter: inget från den dagen har importerats ännu, och inget går förlorat.
outcome-failed = Körningen misslyckades.
outcome-cancelled = Körningen avbröts.
outcome-dry-run = Det här var en förhandsgranskning: ingenting importerades.

summary-title = Körning { $run } av { $connector }
summary-files = Filer
summary-available-from-source = Objekt tillgängliga från källan
summary-available-for-import = Tillgängliga för import
summary-imported = Importerade
summary-partially-imported = Delvis importerade
summary-skipped = Överhoppade (dubbletter)
summary-failed = Misslyckade
summary-held = Väntande
summary-waiting = Ännu inte importerade
summary-seconds = { $seconds ->
    [one] Det tog { $seconds } sekund.
   *[other] Det tog { $seconds } sekunder.
}
summary-balanced = Summorna stämmer: varje meddelande som lästes är redovisat.
summary-unbalanced = Summorna stämmer inte. Spara loggen och skicka den till programmets tillverkare.

items = { $count ->
    [one] { $count } objekt
   *[other] { $count } objekt
}
emails = { $count ->
    [one] { $count } e-postmeddelande
   *[other] { $count } e-postmeddelanden
}
mailboxes = { $count ->
    [one] { $count } postlåda
   *[other] { $count } postlådor
}
files = { $count ->
    [0] ingen fil
    [one] { $count } fil
   *[other] { $count } filer
}
nothing-new = Det finns inget nytt på servern.
unknown-elements = { $count ->
    [one] Ett element förstods inte och finns inte i någon postlåda: { $names }. Filen sparas.
   *[other] { $count } element förstods inte och finns inte i någon postlåda: { $names }. Filerna sparas.
}
file-fault = Filen ”{ $file }” importerades inte. { $what }
held-next = { $count ->
    [one] { $count } objekt väntar, eftersom ingen är mappad till det. Det behåller sin plats (se ”{ $command }”), och ingenting går förlorat: filen sparas.
   *[other] { $count } objekt väntar, eftersom ingen är mappad till dem. De behåller sin plats (se ”{ $command }”), och ingenting går förlorat: filerna sparas.
}
failed-next = { $count ->
    [one] { $count } objekt misslyckades. Det behåller sin plats (se ”{ $command }”), och ingenting går förlorat: filen sparas.
   *[other] { $count } objekt misslyckades. De behåller sin plats (se ”{ $command }”), och ingenting går förlorat: filerna sparas.
}
over-limit = { $count ->
    [one] { $day }: det finns { $count } objekt, och dygnsgränsen är { $limit }. Det som är nytt importerades inte, och ingenting går förlorat. Kör igen med --accept-over-limit för att importera det, eller höj gränsen i kopplingen.
   *[other] { $day }: det finns { $count } objekt, och dygnsgränsen är { $limit }. Det som är nytt importerades inte, och ingenting går förlorat. Kör igen med --accept-over-limit för att importera dem, eller höj gränsen i kopplingen.
}

## Fel i terminalen

error-what-label = Vad som hände
error-data-label = Dina data
error-next-label = Vad du kan göra

## Verifiera anslutning

rung-form = Inställningar
rung-name = Serverns namn
rung-tcp = Anslutning till porten
rung-ssh = SSH
rung-host-key = Värdnyckel
rung-key = SSH-nyckel
rung-password = Lösenord
rung-sftp = Filöverföring (SFTP)
rung-folder = Mapp på servern
rung-recipients = Krypterat till vår nyckel
rung-decrypt = Prov dekrypterat
rung-parse = Prov läst
rung-local = Den här datorn
rung-passed = godkänt
rung-failed = misslyckades
rung-not-tried = inte prövat
rung-warning = varning
validate-succeeded = Anslutningen fungerar.
validate-failed = Anslutningen fungerar inte än.

## Kopplingar och nycklar

connector-added = Kopplingen ”{ $connector }” har lagts till.
connector-removed = Kopplingen ”{ $connector }” har tagits bort. Dess postlådor och liggare finns kvar.
connector-none = Det finns inga kopplingar än.
host-key-accepted = Värdnyckeln { $fingerprint } för ”{ $host }” har godkänts.
keys-written = Filerna till serverns support finns i { $folder }.
keys-ssh = SSH-nyckelns fingeravtryck: { $fingerprint }
keys-pgp = PGP-nyckelns fingeravtryck: { $fingerprint }
keys-next = Skicka de tre filerna till serverns support. De innehåller inget hemligt.

## Mappning och arkiv

map-rows = { $count ->
    [one] { $count } person är mappad.
   *[other] { $count } personer är mappade.
}
map-mistakes = { $count ->
    [0] Mappningsfilen har inga fel.
    [one] Mappningsfilen har { $count } fel.
   *[other] Mappningsfilen har { $count } fel.
}
map-notices = Titta på det här:
notice-column-ignored = Kolumn { $column } används inte.
notice-decoded-as-windows-1252 = Filen är inte i UTF-8. Den lästes som Windows-1252: kontrollera att namn med å, ä, ö och accenter är rätt.
notice-double-row = Rad { $row } säger samma sak som rad { $first_row }.
notice-case-only = ImId på rad { $row } och { $first_row } skiljer sig bara i stora och små bokstäver. De räknas som två personer.
notice-looks-calculated = ImId på rad { $row } ser ut som ett tal som ett kalkylprogram har kortat av. Kontrollera det.
archive-verified = { $count ->
    [one] { $count } bevarad fil har kontrollerats och är som den skrevs.
   *[other] { $count } bevarade filer har kontrollerats och är som de skrevs.
}
archive-altered = { $count ->
    [one] { $count } ställe är inte som det skrevs:
   *[other] { $count } ställen är inte som de skrevs:
}

## Övning

practice-title = Övningsserver: alla personer och alla meddelanden här är påhittade.
practice-keys = Skapar appens SSH-nyckel och PGP-nyckel …
practice-site = Övningsservern har ställts in med nycklarna, så som supporten för ICE Chat skulle göra.
practice-validate = Verifierar anslutningen …
practice-import = Importerar chattarna …
practice-days = { $count ->
    [one] På servern finns { $count } krypterad dag.
   *[other] På servern finns { $count } krypterade dagar.
}
practice-mailboxes = Postlådorna finns i { $folder }. Öppna .mbox-filerna med Thunderbird eller något annat e-postprogram.
practice-again = Kör kommandot igen: det hittar inget nytt, eftersom ingenting importeras två gånger.
practice-end = Det här är övningsdata. Inget av det kommer från ert företag.
practice-rehearses = Övning ”{ $scenario }”: från och med nu gör övningsservern det som riktiga servrar ibland gör.
practice-not-imported = Inget importerades, eftersom kontrollen av anslutningen inte gick igenom. Kör kommandot igen utan --scenario: servern är som förut.
practice-rehearsed = Kör kommandot igen utan --scenario: servern är som förut, och inget importeras två gånger.
practice-scenario-none = Inget går fel.
    .look = Se efter: varje steg i kontrollen går igenom och allt importeras.
practice-scenario-wrong-password = Servern har ett annat lösenord för ert företag.
    .look = Se efter: SSH-nyckeln godtas, och kontrollen stannar vid ”Lösenord”.
practice-scenario-key-not-installed = Serverns support har inte lagt in er SSH-nyckel än.
    .look = Se efter: kontrollen stannar vid ”SSH-nyckel”, och inget lösenord skickas.
practice-scenario-host-key-changed = En annan värdnyckel visas på samma adress och port.
    .look = Se efter: kontrollen stannar vid ”Värdnyckel”, innan lösenordet skickas. Båda fingeravtrycken visas, så att du kan jämföra dem per telefon.
practice-scenario-password-expired = Lösenordet är rätt, men det har gått ut, och servern vill ha ett nytt.
    .look = Se efter: kontrollen stannar vid ”Lösenord” och talar om hur ni får ett nytt.
practice-scenario-slow-line = Förbindelsen är långsam: varje svar dröjer, och få byte kommer fram per sekund.
    .look = Se efter: det tar längre tid, förloppet går vidare och allt importeras.
practice-scenario-cut-connection = Anslutningen bryts mitt i den nyaste filen, varje gång.
    .look = Se efter: den görs om tre gånger, sedan stannar kontrollen. Det som redan hämtats finns kvar.
practice-scenario-truncated = Den nyaste filen slutar för tidigt.
    .look = Se efter: kontrollen stannar vid ”Prov dekrypterat”. Inget importeras från en halv fil.
practice-scenario-altered = Den nyaste filen har ändrats efter att den krypterades.
    .look = Se efter: kontrollen stannar vid ”Prov dekrypterat”. Inget importeras från en ändrad fil.
practice-scenario-other-key = Den nyaste filen är krypterad till någon annans nyckel.
    .look = Se efter: kontrollen stannar vid ”Krypterat till vår nyckel”, och båda nycklarna nämns.
practice-scenario-unknown-people = En fil till har kommit, med chattar mellan personer som ingen har mappat.
    .look = Se efter: dess objekt väntar. De behåller sin plats tills någon mappas till dem.
practice-scenario-duplicate-day = Den första dagen har kommit en gång till, med nytt namn och ny tid.
    .look = Se efter: dess objekt hoppas över som dubbletter. Inget importeras två gånger.
practice-scenario-over-limit = En dag har kommit med fler objekt än dygnsgränsen.
    .look = Se efter: inget av den dagen importeras, men de andra dagarna gör det, och dagen väntar på ditt beslut.
practice-scenario-missing-day = En äldre dag har kommit, och för dagen efter den finns ingen fil.
    .look = Se efter: allt importeras, och källbevakningen anger vilken dag som saknas.
practice-scenario-manifest-disagrees = Ett manifest har kommit som tar upp en fil som inte finns på servern.
    .look = Se efter: allt importeras, och källbevakningen anger vilken fil som saknas.
practice-scenario-empty-site = Det finns inte en enda fil på servern.
    .look = Se efter: kontrollen går igenom med varningar, ingenting importeras, och källbevakningen säger att servern är tom.

## Systemets dialogrutor och filer

dialog-save = Spara en fil
dialog-open-csv = Välj CSV-filen för användarmappning
dialog-open-key = Välj den privata nyckeln
dialog-open-known-hosts = Välj filen known_hosts
mistakes-row = Rad
mistakes-column = Kolumn
mistakes-what = Vad som är fel
mistakes-next = Vad du ska göra

support-text =
    Till supporten för { $service }

    För närvarande kan vi inte hämta och läsa våra chattar från vår SFTP-server.

    { $account ->
        [yes] Användarnamn
       *[no] Företagskod
    }: { $firm }
    Server: { $host }, port { $port }
    Vi ansluter från: { $addresses }
    Tid (UTC): { $time }
    Steg som misslyckades: { $rung } (fel { $code })
    Vad vi såg: { $seen }

    { $ask }

    Svara den person som har skickat det här till er. Skicka inte lösenord i vanlig e-post.

letter =
    Till supporten för { $service }

    Vi ber er konfigurera vår SFTP-server för den dagliga leveransen av våra chattar. Tre filer bifogas. Ingen av dem är hemlig.

    1. ssh_key.pub är vår offentliga SSH-nyckel. Installera den för vår företagskod ({ $known ->
        [no] som ni känner till
       *[yes] { $firm }
    }), så att den godtas tillsammans med vårt lösenord.
       Fingeravtryck: { $ssh }

    2. pgp_key.asc är vår offentliga PGP-nyckel. Kryptera varje fil till den, med integritetsskydd (MDC).
       Fingeravtryck: { $pgp }

    3. ip_address.txt är adressen som vi ansluter från. Tillåt anslutningar från den: { $addresses }

    Meddela oss sedan serverns värdnamn och port, vår företagskod, vårt lösenord och fingeravtrycket för serverns värdnyckel (SHA256:…).

    Jämför båda fingeravtrycken med oss per telefon innan ni installerar nycklarna, på ett nummer som ni redan känner till.


### Mapping, its versions, and who speaks

error-mapping-altered = En sparad version av mappningen saknas eller har ändrats: mappings/{ $file }.
    .data = Inget importerades i den här körningen. Själva kopplingens mappning är oförändrad.
    .next = Återställ filen från en säkerhetskopia av programmets mapp och kör sedan importen igen. Fråga er IT-säkerhet vem som ändrade den.
mistakes-value = Cellens innehåll
mistakes-suggestion = Förslag
notice-looks-misread = Rad { $row } har tecken som försvann eller förvanskades när filen sparades. Kontrollera namnen eller spara filen på nytt som ”CSV UTF-8”.
notice-domain-lookalike = Postlådan på rad { $row }, kolumn { $column }, ligger på en domän som nästan är en av era. Kontrollera om det är ett skrivfel.
map-diff = Jämfört med gällande mappning: { $added } tillagda, { $removed } borttagna, { $changed } med annan postlåda, { $same } som förut.
map-saved = Version { $version } av mappningen för ”{ $connector }” är sparad. Den gäller från och med nästa körning.
map-from = Den gäller för meddelanden från och med { $day } (UTC). Tidigare meddelanden följer versionen före.
map-version = Version { $version } · { $at } · { $who } · för meddelanden från { $from } · { $entries ->
    [one] { $entries } person
   *[other] { $entries } personer
} (+{ $added } −{ $removed } ~{ $changed })
map-version-none = Ingen version av mappningen är sparad ännu. Den första sparas vid nästa körning eller ändring.


### Replay and the daily limit

limit-now = Dygnsgränsen är { $limit } objekt. Dokumenten anger { $documented }.
limit-day-waits = { $day }: { $count } objekt hittades, och dygnsgränsen är { $limit }. Inget av dem importeras; ingenting går förlorat.
limit-day-allowed = { $day }: dagen får importeras trots dygnsgränsen. Nästa körning gör det.
summary-replay-title = Omimport { $run } för { $connector }
summary-chosen = Valda
summary-archived = Arkiverade
summary-duplicate = Redan arkiverade
held-still = { $count ->
    [one] { $count } objekt väntar fortfarande: ingen är mappad till det enligt nuvarande mappning. Se ”{ $command }”.
   *[other] { $count } objekt väntar fortfarande: ingen är mappad till dem enligt nuvarande mappning. Se ”{ $command }”.
}
replay-none = Inget väntande objekt motsvarar urvalet.


### Statement and proof

statement-title = Avstämningsintyg
statement-none = Det finns inget intyg för { $connector } den dagen ännu. Ett intyg skrivs i slutet av varje import.
statement-written = Sparat som { $file }.
statement-row = { $day }, nr { $number }: { $runs ->
    [one] 1 körning
   *[other] { $runs } körningar
}, { $events ->
    [one] 1 händelse läst
   *[other] { $events } händelser lästa
}, { $balanced ->
    [yes] summorna stämmer
   *[no] summorna stämmer inte
}, { $signed ->
    [yes] signerat
   *[no] inte signerat
}
statement-section-statement = Intyg
statement-section-day = Dagens importer
statement-section-replays = Dagens omimporter
statement-section-since = Sedan början
statement-section-source-day = Källdag { $day }
statement-section-run = Körning { $run }
statement-section-file = Filen ”{ $file }”
statement-connector = Koppling
statement-day = Dag (UTC)
statement-number = Nummer
statement-balanced = Stämmer båda sidorna av summorna?
statement-yes = ja
statement-no = nej
statement-signed-by = Signerat med PGP-nyckeln
statement-unsigned = inte signerat: ingen av kopplingens PGP-nycklar kan signera
statement-entries = Poster i kedjan
statement-root = Hashvärde för den sista posten
statement-since = Sedan
statement-runs = Körningar
statement-events-read = Lästa händelser
statement-archived = Arkiverade
statement-duplicate = Dubbletter
statement-excluded = Undantagna (inget meddelande)
statement-held = Väntande
statement-failed = Misslyckade (går inte att läsa)
statement-released = Tidigare väntande eller misslyckade, nu klara
statement-held-now = Väntande nu
statement-failed-now = Misslyckade, ännu öppna
statement-open-before = Öppna innan kedjan började
statement-kind = Slag av körning
statement-kind-import = import
statement-kind-replay = omimport
statement-began = Började
statement-ended = Slutade
statement-who = Kördes av
statement-program = Programmets version
statement-outcome = Resultat
statement-interrupted = Körningen bröts. Nästa körning fortsatte där.
statement-mapping-version = Mappningens version
statement-mapping = Mappningens hashvärde
statement-mailbox-files = Skrivna brevlådefiler
statement-mails = E-postmeddelanden i dem
statement-parts-root = Hashvärde över brevlådefilerna
statement-log = Loggens hashvärde
statement-size = Storlek i byte, som den kom
statement-modified = Tid hos källan
statement-sha256 = SHA-256
statement-host-key = Platsens värdnyckel
statement-pgp-key = PGP-nyckel
statement-format = Format
statement-at-fault = Går inte att läsa: { $file }
statement-where = Del
statement-what = Vad
statement-value = Värde
statement-check = Kontrollera signaturen så här: spara intyget, dess .asc-fil och nyckelns .asc-fil i samma mapp. Kör sedan: gpg --import { $key }; gpg --verify { $signature } { $statement }
audit-ledger-open = Liggaren används, eller så bröts en körning: raderna är kontrollerade, men filen kunde inte jämföras byte för byte.
audit-runs-open = { $count ->
    [one] 1 körning pågår eller bröts: dess logg förseglas av nästa körning.
   *[other] { $count } körningar pågår eller bröts: deras loggar förseglas av nästa körning.
}
audit-runs-before = { $count ->
    [one] 1 körning är äldre än kedjan: ingenting visar hur dess logg såg ut.
   *[other] { $count } körningar är äldre än kedjan: ingenting visar hur deras loggar såg ut.
}
audit-statements-due = { $count ->
    [one] 1 intyg saknas: nästa körning skriver det.
   *[other] { $count } intyg saknas: nästa körning skriver dem.
}
audit-unsigned = { $count ->
    [one] 1 intyg är inte signerat: ingen av kopplingens PGP-nycklar kunde signera.
   *[other] { $count } intyg är inte signerade: ingen av kopplingens PGP-nycklar kunde signera.
}
audit-on-servers = { $count ->
    [one] 1 mejl ligger i en postlåda på en server: kvittot finns här, men mejlet lästes inte tillbaka.
   *[other] { $count } mejl ligger i postlådor på en server: kvittona finns här, men mejlen lästes inte tillbaka.
}
audit-evidence-away = { $count ->
    [one] 1 krypterad fil kunde inte läsas tillbaka: bevislagret går inte att nå eller släpper inte in oss.
   *[other] { $count } krypterade filer kunde inte läsas tillbaka: bevislagret går inte att nå eller släpper inte in oss.
}
audit-evidence-unlisted = Bevislagret listade inte sina filer: sådana som inte hör dit söktes inte.
audit-fault = { $what } { $how }: { $name }
audit-what-mailbox = Brevlådefil
audit-what-evidence = Filen som den kom
audit-what-ledger = Liggaren
audit-what-seal = Liggarens försegling
audit-what-chain = Post i kedjan
audit-what-row = Rad i liggaren
audit-what-log = Logg
audit-what-statement = Intyg
audit-what-mapping = Mappning
audit-how-altered = har ändrats
audit-how-missing = saknas
audit-how-unknown = finns inte i liggaren
audit-bytes = byte { $from } till { $to }
audit-entry = post { $entry }


### Source watch

watch-level-urgent = Brådskande
watch-level-warning = Varning
watch-silent = { $reached ->
    [no] Ingen körning har nått servern än, sedan { $since }.
   *[yes] Ingen körning har nått servern sedan { $since }.
}
    .next = Det som har kommit till servern sedan dess försvinner därifrån från och med { $leaves }. Kontrollera anslutningen och att datorn startar importen varje dag.
watch-disappears = { $gone ->
    [yes] { $count ->
        [one] Filen { $file } har inte importerats, och den finns inte längre på servern.
       *[other] { $count } filer har inte importerats, och de finns inte längre på servern. Den första är { $file }.
    }
   *[no] { $count ->
        [one] Filen { $file } har inte importerats, och den försvinner från servern { $leaves } (dagar kvar: { $days }).
       *[other] { $count } filer har inte importerats, och de försvinner från servern { $leaves } (dagar kvar: { $days }). Den första är { $file }.
    }
}
    .next = { $reason ->
        [never-fetched] { $gone ->
            [yes] Ingenting av detta har någonsin hämtats. Be serverns support att skicka det på nytt.
           *[no] Ingenting av detta har hämtats. Kör en import nu och se efter vad som hindrar den.
        }
        [fault] { $gone ->
            [yes] Felet syns bland körningarna. Det som hämtades sparas här, krypterat. Är det skadat, be serverns support att skicka det på nytt.
           *[no] Felet syns bland körningarna. Så länge originalet finns på servern kan supporten lätt skicka det på nytt: fråga före den dagen.
        }
       *[waiting] Allt sparas här, krypterat och helt, så ingenting går förlorat. Det väntar på att importeras: se dygnsgränsen och den senaste körningen.
    }
watch-manifest-disagrees = Manifestet och servern stämmer inte överens för { $day }. I manifestet men inte på servern: { $missing }. På servern men inte i manifestet: { $unlisted }. De första namnen: { $names }.
    .next = Fråga serverns support efter de filer som saknas, och om manifestet är fullständigt.
watch-site-empty = Servern nåddes { $at }, och där fanns ingen fil.
    .next = Om det borde finnas filer, fråga serverns support om de fortfarande levererar, och till vilken mapp.
watch-day-missing = Ingen fil har kommit för { $day }.
    .next = Om någon chattade den dagen, be serverns support om dagens fil. Senast { $leaves } har servern raderat den.
watch-file-late = Dagens fil ({ $day }) finns inte på servern. Den brukar finnas där senast { $usual } UTC.
    .next = Vänta på nästa körning. Om filen inte har kommit i morgon, fråga serverns support.


### Search

error-search-off = Sökningen är avstängd: det finns inget index.
    .data = Postlådorna och liggaren påverkas inte.
    .next = Slå på sökningen först (”chat-connectors search on”). Indexet skapas ur postlådorna.
error-search-damaged = Sökindexet kan inte läsas, eller så har det skapats ur ett annat arkiv.
    .data = Postlådorna och liggaren påverkas inte, och importen fortsätter som vanligt.
    .next = Skapa indexet på nytt ur postlådorna (”chat-connectors search rebuild”).
error-item-unknown = Inget objekt, eller fler än ett, har en hash som börjar så.
    .data = { -nothing-done }
    .next = Ange fler siffror av hashen, så som en sökning visar den.

stage-indexing = Lägger till e-postmeddelanden i sökindexet

search-holds-words = Indexet innehåller chattarnas ord, precis som postlådorna: den som får läsa det ser vad som har sagts. Det ligger bredvid dem, i filen search.db. ”chat-connectors search off” tar bort det.
search-filled = { $items ->
    [one] { $items } objekt
   *[other] { $items } objekt
} ur { $parts ->
    [one] { $parts } postlådefil
   *[other] { $parts } postlådefiler
} har lagts till i indexet på { $seconds } s.
search-nothing-new = Allt som är arkiverat finns redan i indexet.
search-deleted = Sökningen är avstängd. Indexet är borttaget, och postlådorna och liggaren är som de var.
search-status-off = Sökningen är avstängd: det finns inget index.
search-status-on = Sökningen är på: { $items ->
    [one] { $items } objekt
   *[other] { $items } objekt
} ur { $parts ->
    [one] { $parts } postlådefil
   *[other] { $parts } postlådefiler
}. Indexet tar { SIZE($bytes) }.
search-behind = { $count ->
    [one] { $count } arkiverad postlådefil finns inte i indexet ännu. ”chat-connectors search on” lägger till den.
   *[other] { $count } arkiverade postlådefiler finns inte i indexet ännu. ”chat-connectors search on” lägger till dem.
}
search-skipped = { $count ->
    [one] { $count } postlådefil är inte som den skrevs och har utelämnats:
   *[other] { $count } postlådefiler är inte som de skrevs och har utelämnats:
}
search-found = { $more ->
    [yes] Fler än { $count } objekt hittades. De första { $shown }:
   *[no] { $count ->
        [0] Ingenting hittades.
        [one] { $count } objekt hittades.
       *[other] { $count } objekt hittades. Visas: { $shown }.
    }
}
search-ignored = Har inte sökts, eftersom det saknar bokstäver och siffror, är en ordbörjan på färre än tre bokstäver eller är för mycket: { $pieces }
search-altered = Ingen kopia av det här objektet är längre det som indexerades.
search-item = Objekt { $item }
search-place = { $path }, meddelande { $position }
search-to = till { $names }
search-to-more = till { $names } och { $count } till
search-attachments = Bilagor: { $names }
search-exported = { $count ->
    [one] { $count } meddelande har exporterats till { $file }.
   *[other] { $count } meddelanden har exporterats till { $file }.
}
search-exported-sha256 = Filens SHA-256: { $sha256 }
search-exported-nothing = Ingenting hittades, så ingen fil har skrivits.

custody-title = Beviskedja
custody-who = Exporterat av { $who } den { $at } (UTC) med Chat Connectors { $version }.
custody-asked = Sökningen gällde:
custody-asked-everything = allt i indexet
custody-words = ord
custody-person = person
custody-conversation = konversation
custody-from = från och med dag (UTC)
custody-to = till och med dag (UTC)
custody-mailbox = postlåda
custody-items = objekt
custody-chain = Liggarens kedja i detta ögonblick: post { $entry }, hash { $hash }
custody-chain-none = Liggarens kedja har ingen post i detta ögonblick.
custody-count = { $count ->
    [one] { $count } meddelande har exporterats.
   *[other] { $count } meddelanden har exporterats.
}
custody-agrees = Varje postlådefil som de har lästs ur har den SHA-256 som liggaren har för den.
custody-disagrees = { $count ->
    [one] VARNING: { $count } meddelande har lästs ur en postlådefil som inte längre har den SHA-256 som liggaren har för den. Det är märkt ”ändrad”.
   *[other] VARNING: { $count } meddelanden har lästs ur postlådefiler som inte längre har den SHA-256 som liggaren har för dem. De är märkta ”ändrad”.
}
custody-missing = { $count ->
    [one] VARNING: { $count } objekt hittades men kunde inte läsas tillbaka. Det ingår inte i exporten:
   *[other] VARNING: { $count } objekt hittades men kunde inte läsas tillbaka. De ingår inte i exporten:
}
custody-file = SHA-256 för { $file }: { $sha256 }
custody-how = Så kontrolleras uppgifterna: ett meddelandes SHA-256 gäller hela dess text med radslut CRLF, så som det levererades; för en .eml-fil är det filens. ”Filen som den kom” är SHA-256 för filen som servern skickade och som sparas som bevis.
custody-message-time = Tid
custody-message-item = Objekt
custody-message-sha256 = Meddelandets SHA-256
custody-message-source = Läst ur
custody-message-part = Postlådefilens SHA-256
custody-message-agrees = oförändrad
custody-message-changed = ändrad
custody-message-evidence = Filen som den kom

## Every day

error-schedule-absent = Den här datorn har ingen schemaläggare som den dagliga starten kan lämnas till: { $program } finns inte.
    .data = Kopplingarna och deras tider är kvar. { -safe-so-far }
    .next = Starta ”chat-connectors run --due” en gång i timmen med det som startar program på datorn, till exempel cron.
error-schedule-refused = Operativsystemet tog inte emot den dagliga starten. { $program } säger ”{ $said }”.
    .data = Kopplingarna och deras tider är kvar, och starten är som den var. { -safe-so-far }
    .next = Logga in på datorn som dig själv, inte genom su eller sudo, och installera starten igen. På en Linuxserver förbereder ”loginctl enable-linger” systemet för den.
due-none = Ingenting ska köras nu. Nästa start är { $next }.
due-next = Nästa start är { $next }.
due-no-schedule = Ingen koppling körs varje dag: ingen har en tid.
schedule-missing = Operativsystemet startar ingenting för den här hemmappen.
schedule-installed = Operativsystemet startar varje dag det som ska köras ({ $name }).
schedule-differs = En start är installerad ({ $name }), men den är inte som den ska vara: programmet, en tid eller lösenfrasfilen har ändrats. Installera den igen.
schedule-asleep = En start är nedskriven ({ $name }), men operativsystemet följer den inte. Installera den igen.
schedule-row = { $connector }: varje dag kl. { $at }; nästa gång { $next }.
schedule-row-due = { $connector }: varje dag kl. { $at }; ska köras nu.
schedule-linger = Den startar bara medan du är inloggad. Kör ”loginctl enable-linger” en gång, så startar den också när ingen är det.
schedule-passphrase-file = Valvet öppnas med en lösenfras, och ingen är där för att skriva den. Ange en fil som innehåller den: installera igen med --vault-passphrase-file.

## Alerts

-alert-kept = Dina chattar är som de var. Larm som inte kunde skickas sparas och försöks igen efter nästa körning.
error-alert-none = ”{ $connector }” har inga larm: den meddelar ingen.
    .data = { -nothing-done }
    .next = Ställ in dem i fönstret eller med ”chat-connectors alert set”.
error-alert-name = Larmservern ”{ $host }” har ingen adress: namnet är okänt.
    .data = { -alert-kept }
    .next = Kontrollera hur namnet är skrivet och att datorn är ansluten till nätet.
error-alert-refused = Larmservern kan inte nås: ingenting svarar på ”{ $host }”, port { $port }.
    .data = { -alert-kept }
    .next = Kontrollera namn och port. Är de rätt, fråga den som sköter servern om den är i gång och om en brandvägg ligger emellan.
error-alert-silent = Larmservern ”{ $host }” svarade inte på port { $port } inom { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}.
    .data = { -alert-kept }
    .next = Kontrollera porten och hur förbindelsen krypteras: en server som väntar sig TLS direkt säger ingenting till den som inte börjar med det. Fråga annars den som sköter servern.
error-alert-lost = Larmservern ”{ $host }”, port { $port }, bröt förbindelsen eller talar inte det väntade protokollet.
    .data = { -alert-kept }
    .next = Kontrollera porten. Är den rätt, fråga den som sköter servern vad dess logg säger.
error-alert-no-tls = Larmservern ”{ $host }” erbjuder ingen kryptering på port { $port }. Ingenting har skickats till den.
    .data = { -alert-kept }
    .next = Kontrollera porten: 587 är vanligt för STARTTLS, 465 för TLS. Om servern erbjöd kryptering tidigare kan någon avlyssna förbindelsen: fråga den som sköter nätet.
error-alert-untrusted = Certifikatet för larmservern ”{ $host }” är inte betrott. Ingenting har skickats till den.
    .data = { -alert-kept }
    .next = Kontrollera att namnet är det som står i certifikatet och att det inte har gått ut. Har organisationen en egen certifikatutfärdare, ange dess certifikat (PEM) i inställningarna.
error-alert-login = E-postservern ”{ $host }” godtar inte användarnamnet och lösenordet.
    .data = { -alert-kept }
    .next = Ange båda igen. Vissa servrar vill ha ett särskilt lösenord för program eller tillåter inloggning bara med kryptering.
error-alert-sender = E-postservern ”{ $host }” avvisar avsändaradressen (svar { $reply }).
    .data = { -alert-kept }
    .next = Använd en avsändaradress som kontot får skicka från, och ett användarnamn om servern kräver det.
error-alert-recipient = E-postservern ”{ $host }” avvisar mottagare nummer { $places } av { $of } (svar { $reply }).
    .data = Dina chattar är som de var.
    .next = Kontrollera den mottagarens adress. Övriga mottagare, om det finns några, får larmen.
error-alert-rejected = E-postservern ”{ $host }” avvisar e-postmeddelandet (svar { $reply }).
    .data = { -alert-kept }
    .next = Fråga den som sköter servern vilken regel som avvisar det.
error-alert-later = Larmservern ”{ $host }” tar inte emot något just nu (svar { $reply }).
    .data = { -alert-kept }
    .next = Vänta på nästa körning. Om det fortsätter, fråga den som sköter servern.
error-alert-webhook = Webhooken på ”{ $host }” avvisar larmet (status { $status }).
    .data = Dina chattar är som de var. Det här larmet försöks inte igen.
    .next = Kontrollera adressen och signeringshemligheten. En status från 300 till 399 leder till en annan adress: ange den i stället.

alert-failed = { $connector }: importen misslyckades
alert-held = { $connector }: objekt väntar
    .next = Öppna ”{ $connector }” i Chat Connectors, fliken Väntande, och lägg till dem som saknas i mappningen. Importera sedan igen.
alert-first-success = { $connector }: den första importen lyckades
    .what = { $count ->
        [one] Det första { $count } e-postmeddelandet har arkiverats.
       *[other] De första { $count } e-postmeddelandena har arkiverats.
    }
    .next = Du behöver inte göra någonting.
alert-over-limit = { $connector }: en dag ligger över dygnsgränsen
alert-day-missing = { $connector }: en dag saknas
alert-file-late = { $connector }: dagens fil är sen
alert-silent = { $connector }: servern har inte nåtts på flera dagar
alert-site-empty = { $connector }: servern är tom
alert-manifest-disagrees = { $connector }: servern och dess lista stämmer inte överens
alert-disappears = { $connector }: filer som inte har importerats försvinner från servern
alert-expiry = { $connector }: ett datum närmar sig
alert-expiry-pgp-key-expires = { $days ->
    [0] PGP-nyckeln har gått ut eller går ut i dag ({ $date }).
    [one] PGP-nyckeln går ut i morgon, { $date }.
   *[other] PGP-nyckeln går ut om { $days } dagar, den { $date }.
}
    .next = Skapa nya nycklar i god tid (Redigera anslutning, Skapa nya nycklar) och skicka filerna till serverns support. Den gamla nyckeln läser fortfarande gamla filer.
alert-expiry-old-key-retires = { $days ->
    [0] Nu erbjuds bara den nya SSH-nyckeln (sedan { $date }), och servern har inte godtagit den än.
    [one] Från och med i morgon, { $date }, erbjuds bara den nya SSH-nyckeln, och servern har inte godtagit den än.
   *[other] Om { $days } dagar, från och med den { $date }, erbjuds bara den nya SSH-nyckeln, och servern har inte godtagit den än.
}
    .next = Fråga serverns support om den nya nyckeln är installerad och verifiera sedan anslutningen.
alert-expiry-host-key-changes = { $days ->
    [0] Servern skulle ha bytt värdnyckel senast i dag ({ $date }).
    [one] Servern byter värdnyckel i morgon, { $date }.
   *[other] Servern byter värdnyckel om { $days } dagar, den { $date }.
}
    .next = Ingenting behöver göras om den väntade nyckeln är rätt: från den dagen godtas den. Kontrollera den en gång till med serverns support.
alert-test = { $connector }: ett testlarm
    .what = Någon valde ”Skicka ett test”. Larm från den här kopplingen kommer hit.
    .next = Du behöver inte göra någonting.
alert-connector = Koppling
alert-run = Körning
alert-time = Tid (UTC)
alert-look = Var du kan titta: öppna ”{ $connector }” under Datakopplingar i Chat Connectors, eller skriv chat-connectors runs "{ $connector }".
alert-footer = Skickat av Chat Connectors. Chattar, namn och adresser till personer står aldrig i ett larm. Ingen läser svar på det här meddelandet.
alert-tested-mail = E-postservern tog emot testet.
alert-tested-webhook = Webhooken tog emot testet.
alert-trouble-mail = Larm kan inte skickas med e-post, sedan { $since }.
alert-trouble-webhook = Larm kan inte skickas till webhooken, sedan { $since }.
alert-trouble-waiting = { $count ->
    [one] { $count } larm väntar och försöks igen efter nästa körning.
   *[other] { $count } larm väntar och försöks igen efter nästa körning.
}
alert-trouble-lost = { $count ->
    [one] { $count } larm kunde inte levereras och försöks inte igen.
   *[other] { $count } larm kunde inte levereras och försöks inte igen.
}
alert-set = Larmen för ”{ $connector }” är inställda. ”chat-connectors alert test” skickar ett test.
alert-off = ”{ $connector }” skickar inga larm längre.
alert-unencrypted = Varning: larmen går okrypterade till e-postservern. Alla på vägen kan läsa och ändra dem.

## Telegram Archiver and LivePerson

service-ice-chat = ICE Chat
service-telegram-archiver = TeleMessage
service-liveperson = 17a-4
practice-files = { $count ->
        [one] Servern har en fil, skapad av ingen annan än det här programmet.
       *[other] Servern har { $count } filer, skapade av ingen annan än det här programmet.
    }
keys-next-account = Till ett konto loggar man in med användarnamn och lösenord: ingen SSH-nyckel behövs. Ge IP-adressen till serverns support om den vill ha en; med PGP-nyckeln kan den kryptera sina filer, och den som läser dina avstämningsintyg kontrollerar deras signaturer.
error-json-malformed = Filens JSON är trasig eller för djupt kapslad vid byte { $offset }.
    .data = { -file-kept }
    .next = Be serverns support att skapa filen på nytt.
error-json-too-long = En konversation i filen är längre än { SIZE($limit) }, vid byte { $offset }.
    .data = { -file-kept }
    .next = Fråga serverns support om filen är äkta, och be dem dela upp mycket långa konversationer.
error-drop-count = Manifestet räknar { $said } e-postmeddelanden, men filen innehåller { $found }. Ingen kan säga vilka som saknas eller är för många.
    .data = { -file-kept } Den provas igen vid varje körning, också när manifestet har rättats.
    .next = Be serverns support att skicka filen och dess manifest på nytt.
error-item-form = Meddelandet vid byte { $offset } är inte skrivet som dess format kräver.
    .data = { -item-kept }
    .next = Be serverns support att skapa meddelandet på nytt { -resend }.
error-item-empty = Ett e-postmeddelande i filen är tomt.
    .data = { -item-kept }
    .next = Be serverns support att skicka just det e-postmeddelandet på nytt. De andra behöver inte skickas igen.
error-item-missing = Manifestet räknar upp ett e-postmeddelande som inte finns i filen.
    .data = Det räknas som misslyckat, och alla e-postmeddelanden som finns har tagits in.
    .next = Be serverns support att skicka det som saknas. När det kommer importeras det; ingenting importeras två gånger.
error-item-size = Ett e-postmeddelande i filen har en annan storlek än manifestet anger: det har kapats eller ändrats på vägen.
    .data = { -item-kept }
    .next = Be serverns support att skicka e-postmeddelandet på nytt.
error-item-too-large = Ett e-postmeddelande i filen är större än 160 MiB.
    .data = { -item-kept } Filen det kom i sparas.
    .next = Be serverns support att skicka bilagorna för sig.
rung-not-needed = behövs inte
practice-account = Övningsservern har ett konto åt dig: användarnamn { $user }, med ett eget lösenord.

## The desktop

error-settings-file = Valen för den här datorn kan inte läsas: ”{ $file }”, på eller nära rad { $line }.
    .data = Inga kopplingar och inga postlådor berörs. Tills vidare gäller de vanliga valen och inte dina.
    .next = Rätta filen i hemmappen, eller ta bort den och välj på nytt.
error-start-at-login = Operativsystemet kunde inte säga eller ändra om programmet startar vid inloggningen.
    .data = Kopplingar och postlådor är orörda.
    .next = Försök igen, eller titta på programmen som startar vid inloggningen i skrivbordets inställningar.
error-notification-not-shown = Skrivbordet visade inget meddelande.
    .data = { -safe-so-far }
    .next = Se hur kopplingarna mår på sidan Datakopplingar, eller med chat-connectors status.
tray-open = Öppna Chat Connectors
tray-idle = Inget att göra
tray-importing = Importerar: { $connector }
tray-importing-elsewhere = Importerar
tray-attention = { $count ->
    [one] { $count } koppling behöver dig
   *[other] { $count } kopplingar behöver dig
}
tray-run-now = Kör nu
tray-run-all = Kör alla nu
tray-quit = Avsluta
told-first = { $count ->
    [one] Den första importen lyckades: { $count } e-postmeddelande ligger i sin postlåda.
   *[other] Den första importen lyckades: { $count } e-postmeddelanden ligger i sina postlådor.
}
    .title = { $connector }: första importen
told-failed = Allt kunde inte importeras. Det som har importerats är i säkerhet. Öppna Chat Connectors och se varför.
    .title = { $connector }: importen misslyckades
told-over-limit = { $count ->
    [one] En dag med { $count } objekt överskrider dagsgränsen och väntar på ditt beslut.
   *[other] En dag med { $count } objekt överskrider dagsgränsen och väntar på ditt beslut.
}
    .title = { $connector }: en dag överskrider gränsen
told-held = { $count ->
    [one] { $count } objekt väntar, eftersom ingen i det har en postlåda.
   *[other] { $count } objekt väntar, eftersom ingen i dem har en postlåda.
}
    .title = { $connector }: objekt väntar
told-key-expires = { $count ->
    [one] PGP-nyckeln går ut om { $count } dag, den { $day }. Gör en ny i tid.
   *[other] PGP-nyckeln går ut om { $count } dagar, den { $day }. Gör en ny i tid.
}
    .title = { $connector }: en nyckel går ut
told-key-expired = PGP-nyckeln gick ut den { $day }. Gör en ny och skicka den till serverns support.
    .title = { $connector }: en nyckel har gått ut
told-key-retires = { $count ->
    [one] Den gamla SSH-nyckeln tas ur bruk om { $count } dag, den { $day }, och servern har inte godtagit den nya än.
   *[other] Den gamla SSH-nyckeln tas ur bruk om { $count } dagar, den { $day }, och servern har inte godtagit den nya än.
}
    .title = { $connector }: den gamla nyckeln tas ur bruk
told-key-retired = Den gamla SSH-nyckeln togs ur bruk den { $day }, och servern har inte godtagit den nya än.
    .title = { $connector }: den gamla nyckeln är ur bruk
told-host-key-changes = { $count ->
    [one] Servern byter värdnyckel om { $count } dag, den { $day }.
   *[other] Servern byter värdnyckel om { $count } dagar, den { $day }.
}
    .title = { $connector }: värdnyckeln byts
told-host-key-changed = Servern byter värdnyckel från och med { $day }.
    .title = { $connector }: värdnyckeln byts
told-day-missing = Ingen fil för { $day } har kommit.
    .title = { $connector }: en dag saknas
settings-keep-running = Fortsätt köra när fönstret stängs
settings-notifications = Aviseringar
settings-yes = ja
settings-no = nej

## Mailboxes on a server

error-destination-unreachable = Postlådornas server, ”{ $host }”, går inte att nå på port { $port }.
    .data = Ingenting har gått förlorat. Det som inte levererades levereras av nästa körning.
    .next = Kontrollera serverns namn och port och att en brandvägg släpper fram den här datorn till den.
error-destination-silent = Postlådornas server, ”{ $host }”, svarade inte inom { $seconds ->
        [one] { $seconds } sekund
       *[other] { $seconds } sekunder
    }.
    .data = Ingenting har gått förlorat. Det som inte levererades levereras av nästa körning.
    .next = Försök igen senare. Fråga den som sköter servern om det inte går över.
error-destination-lost = Anslutningen till postlådornas server, ”{ $host }”, bröts flera gånger.
    .data = Ingenting har gått förlorat. Nästa körning frågar servern vad den har och levererar resten.
    .next = Försök igen senare. Fråga den som sköter servern eller nätverket om det inte går över.
error-destination-protocol = ”{ $host }” gav ett svar som inte betyder något här ({ $said }).
    .data = Ingenting har gått förlorat. Det som inte levererades levereras av nästa körning.
    .next = Kontrollera att namnet och porten är de som postlådornas server har, och inte en annan servers.
error-destination-no-tls = ”{ $host }” erbjuder ingen kryptering på port { $port }.
    .data = Inget lösenord och inget meddelande har skickats.
    .next = Välj den kryptering som servern har, eller be den som sköter den att slå på den.
error-destination-untrusted = Certifikatet för ”{ $host }” är inte betrott.
    .data = Inget lösenord och inget meddelande har skickats.
    .next = Har organisationen en egen certifikatutfärdare, välj dess fil. Fråga annars den som sköter servern.
error-destination-sign-in = ”{ $host }” släpper inte in oss ({ $reason }).
    .data = Ingenting har gått förlorat. Det som inte levererades levereras av nästa körning.
    .next = Kontrollera kontot, dess lösenord eller programmets hemlighet, och att det får öppna andras postlådor.
error-destination-permission = Programmet saknar en behörighet: { $missing }.
    .data = Ingenting har levererats, och ingenting har gått förlorat.
    .next = Låt en administratör för Microsoft 365 bevilja den. När platsen prövas visas stegen.
error-destination-throttled = ”{ $host }” ber oss vänta i { $seconds ->
        [one] { $seconds } sekund
       *[other] { $seconds } sekunder
    }, vilket är längre än en körning väntar.
    .data = Ingenting har gått förlorat. Det som inte levererades levereras av nästa körning.
    .next = Ingenting, om det inte händer varje dag: fråga då den som sköter servern om dess gränser.
error-destination-unfinished = En körning till den tidigare platsen ({ $earlier }) avbröts, och bara den kan säga vad den har.
    .data = Ingenting har gått förlorat, och ingenting levereras två gånger.
    .next = Välj den tidigare platsen igen, kör kopplingen en gång och byt sedan plats.
error-destination-counts = Postlådorna tog emot { $mailboxes } e-postmeddelanden och arkivet { $archive }.
    .data = Båda behåller det de har. Objekten räknas inte som importerade.
    .next = Kör kopplingen igen. Spara loggen och be om hjälp om det inte går över.
error-mailbox-unknown = Servern har inte en av postlådorna.
    .data = Dess objekt sparas. Alla andra postlådor går vidare.
    .next = Låt skapa postlådan, eller mappa personen till en annan. Välj sedan Importera om.
error-mailbox-full = En postlåda är full.
    .data = Dess e-postmeddelanden väntar och levereras av nästa körning som finner plats. Alla andra postlådor går vidare.
    .next = Låt ge postlådan mer utrymme.
error-mailbox-closed = Servern låter oss inte skriva till en postlåda.
    .data = Dess e-postmeddelanden väntar och levereras av nästa körning som får det. Alla andra postlådor går vidare.
    .next = Låt ge kontot eller programmet åtkomst till postlådan.
error-mail-too-large = Ett e-postmeddelande är för stort för servern, även utan sina bilagor.
    .data = Meddelandet väntar. Alla andra går vidare.
    .next = Låt höja serverns gräns för ett enskilt meddelande.
error-mail-refused = Servern avvisar ett e-postmeddelande.
    .data = Meddelandet väntar och prövas igen vid varje körning. Alla andra går vidare.
    .next = Spara loggen och fråga den som sköter servern.
error-evidence-unreachable = Bevislagret ”{ $host }” går inte att nå.
    .data = Ingenting har gått förlorat. Filer som har hämtats stannar på den här datorn tills lagret har dem.
    .next = Kontrollera lagrets adress och att en brandvägg släpper fram den här datorn till det. Är det borta för alltid, lämna det i terminalen: chat-connectors evidence local --leave-behind.
error-evidence-sign-in = Bevislagret ”{ $host }” släpper inte in oss.
    .data = Ingenting har gått förlorat. Filer som har hämtats stannar på den här datorn tills lagret har dem.
    .next = Kontrollera nyckeln, signaturen för delad åtkomst eller programmet, och att det får läsa och skriva blobbar. Är det borta för alltid, lämna det i terminalen: chat-connectors evidence local --leave-behind.
error-evidence-container = Bevislagret har ingen container ”{ $container }”.
    .data = Ingenting har gått förlorat. Filer som har hämtats stannar på den här datorn tills lagret har dem.
    .next = Låt skapa containern, eller rätta dess namn. Är det borta för alltid, lämna det i terminalen: chat-connectors evidence local --leave-behind.
error-evidence-differs = Bevislagret har andra byte av { $file } än de som hämtades.
    .data = De bytena används inte. En kopia av filen som finns på den här datorn stannar här.
    .next = Ingenting där skrivs över. Ta reda på vem eller vad som skrev det, och ta bort det eller lägg tillbaka rätt fil: nästa körning fortsätter med den. Är det borta för alltid, lämna det i terminalen: chat-connectors evidence local --leave-behind.

# The terminal's words of a destination.
place-of-organisation = Hela organisationen, och varje koppling som inte säger något annat:
place-own = { $connector } har en egen destination:
place-follows = { $connector } använder det som organisationen använder:
place-followed-by = { "  " }används av { $connector }
place-not-followed-by = { "  " }används inte av { $connector }: den har en egen
place-kind = Här finns postlådorna
place-kind-archive = den här datorns arkiv
place-kind-imap = IMAP-server
place-kind-graph = Microsoft 365
place-server = Server
place-security = Kryptering
place-security-tls = TLS från början
place-security-starttls = STARTTLS
place-security-none = ingen: lösenord och chattar skickas i klartext
place-ca = Certifikatutfärdare
place-ca-own = organisationens egen; ingen annan litas på
place-sign-in = Loggar in som
place-sign-in-master = serverns huvudanvändare (master user)
place-sign-in-proxy = konto som handlar för varje postlåda
place-sign-in-oauth = program (OAuth)
place-user = Konto
place-login = Namn på en postlåda där
place-tenant = Katalog (tenant)
place-client = Program (client)
place-authority = Loggar in hos
place-method = Så kommer e-posten in
place-method-create = skapas av sina delar (v1.0)
place-method-import-mime = importeras som det är (beta)
place-keep-eml = Själva e-posten bifogad som EML
place-password = Lösenord
place-client-secret = Programmets hemlighet
place-certificate = Programmets certifikat
place-secret-stored = sparat
place-secret-missing = saknas
place-secret-unknown = i valvet, som inte öppnades
place-also-archive = Även i den här datorns arkiv
place-moved = { $connector }: det som har levererats blir kvar där det är, och ingenting levereras två gånger. Det som är nytt går till den nya destinationen från och med nästa körning.
place-moved-open = { $count ->
    [one] { $connector }: { $count } e-postmeddelande som inte har levererats än går till den nya destinationen.
   *[other] { $connector }: { $count } e-postmeddelanden som inte har levererats än går till den nya destinationen.
}
place-moved-begun = { $count ->
    [one] { $connector }: en avbruten körning hade börjat leverera { $count } e-postmeddelande, och bara den tidigare destinationen kan säga om den har det. Välj den igen, kör kopplingen en gång och flytta den sedan.
   *[other] { $connector }: en avbruten körning hade börjat leverera { $count } e-postmeddelanden, och bara den tidigare destinationen kan säga vilka den har. Välj den igen, kör kopplingen en gång och flytta den sedan.
}
place-test-subject = Prov från Chat Connectors
place-test-text = Det här e-postmeddelandet provar om Chat Connectors kan leverera till den här postlådan. Det innehåller inget meddelande från någon och kan raderas.
place-tested = Ett provmeddelande skrevs till ”{ $folder }” i { $mailbox } och togs bort igen.
place-tested-left = Ett provmeddelande skrevs till ”{ $folder }” i { $mailbox }. Det kunde inte tas bort igen: radera det där.
place-tested-archive = Det går att skriva till den här datorns arkiv. Inget provmeddelande lämnades där: filerna i det ändras aldrig.
place-no-application = Den här destinationen har inget program: det finns inga behörigheter att titta på.
place-granted = Beviljat
place-missing = Saknas
place-step-open = Logga in på https://entra.microsoft.com som administratör för { $tenant } och öppna Appregistreringar, { $client }.
place-step-add = Lägg under API-behörigheter till som programbehörighet: { $permission }.
place-step-consent = Bevilja administratörens medgivande, vänta några minuter och prova igen.
rung-destination = Postlådor
summary-refused = Avvisat av postlådan (väntar)
summary-late = Levererat senare
summary-missing-mailboxes = Postlådor som inte finns
refused-next = { $count ->
    [one] { $count } e-postmeddelande väntar på en postlåda som inte tog emot det, och provas igen vid varje körning. ”{ $command }” visar vilken och varför.
   *[other] { $count } e-postmeddelanden väntar på postlådor som inte tog emot dem, och provas igen vid varje körning. ”{ $command }” visar vilka och varför.
}
place-waiting = { $count ->
    [one]   { $mailbox }: { $count } e-postmeddelande väntar sedan { $since }. { $why }
   *[other]   { $mailbox }: { $count } e-postmeddelanden väntar sedan { $since }. { $why }
}

# What an administrator of Microsoft 365 does with commands. PowerShell, groups and names of permissions are Microsoft’s.
destination-steps-by-commands = Med kommandon i PowerShell (Exchange kan öppna enbart vissa postlådor, det kan inte en webbläsare):
destination-steps-register = Registrera ett program på https://entra.microsoft.com, Appregistreringar: dess katalog-id (klientorganisation) och program-id (klient) skrivs in i målet. Ladda upp ett certifikat eller skapa en hemlighet under Certifikat och hemligheter.
destination-steps-connect = Logga in på { $tenant } som administratör och sök upp programmet { $client }.
destination-steps-consent-graph = För alla postlådor: bevilja Mail.ReadWrite. För enbart vissa: hoppa över detta steg, och ta bort behörigheten om den har beviljats, för den skulle också gälla.
destination-steps-consent-import = Bevilja båda behörigheterna som importen behöver. Det öppnar alla postlådor.
destination-steps-consent-imap = Bevilja IMAP.AccessAsApp. Den öppnar ännu ingen postlåda.
destination-steps-exchange = Gör programmet känt för Exchange.
destination-steps-scope = För enbart vissa postlådor: de i en grupp, här ”Chat mailboxes”. Det sista kommandot visar om programmet får öppna en av dem; en ändring kan ta två timmar.
destination-steps-mailboxes = Ge programmet åtkomst till varje postlåda, här de i gruppen ”Chat mailboxes”, och slå på IMAP för dem.
dialog-certificate = Välj ett certifikat
## Evidence store

evidence-kept-here = Krypterade filer bevaras på den här datorn, i staging/evidence.
evidence-kept-away = Krypterade filer bevaras i containern ”{ $container }” i lagringskontot ”{ $account }”, { $how }.
evidence-by-account-key = med kontots nyckel
evidence-by-sas = med en signatur för delad åtkomst
evidence-by-client-credentials = med ett program i Microsoft Entra ID
evidence-waiting = { $count ->
        [one] En krypterad fil finns
       *[other] { $count } krypterade filer finns
    } på den här datorn och ännu inte i bevislagret. Nästa körning försöker igen.
evidence-brought = { $count ->
        [one] En krypterad fil hämtades
       *[other] { $count } krypterade filer hämtades
    } tillbaka till den här datorn. Det som containern har blir kvar där.
evidence-left-behind = { $count ->
        [one] En krypterad fil finns
       *[other] { $count } krypterade filer finns
    } bara i containern som lämnades. Välj den igen för att läsa dem.
evidence-works = Bevislagret fungerar: en testfil lades dit och lästes tillbaka oförändrad.
evidence-test-stays = Testfilen gick inte att ta bort. En import tar aldrig bort någon fil.
evidence-not-listed = Filer kan inte listas där. Importer klarar sig utan det; för att kontrollera allt måste åtkomsten även tillåta listning.
