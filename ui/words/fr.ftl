### Les mots des programmes et de la fenêtre, en français.
### Mots choisis : connector = connecteur ; site = site ; mailbox = boîte aux lettres ; item = élément ; key = clé ;
### passphrase = phrase secrète ; host key = clé d’hôte ; firm code = code d’entreprise ; mapping = mappage ;
### held = en attente ; ledger = registre ; vault = coffre ; run = exécution ; support of the site = assistance du site.

-nothing-done = Rien n’a été récupéré, importé ni modifié.
-file-kept = Rien de ce fichier n’a été importé. Le fichier chiffré est conservé tel qu’il est arrivé, et les autres fichiers continuent.
-item-kept = Ce message n’a pas été importé. Il est compté comme échoué et garde sa place, et les autres messages continuent.
-safe-so-far = Ce qui a déjà été importé est en sécurité. Rien ne sera importé deux fois.
-csv-kept = Le fichier de mappage n’a pas été repris. Le mappage précédent reste valable.
-resend = et de renvoyer cette journée

## Paramètres

error-setting-invalid = Le paramètre « { $setting } » manque ou n’est pas utilisable tel quel.
    .data = { -nothing-done }
    .next = Corrigez ce paramètre et réessayez.
error-connector-file = Le fichier de connecteur « { $file } » est illisible. L’erreur se trouve à la ligne { $line } ou tout près.
    .data = { -nothing-done }
    .next = Corrigez le fichier et ajoutez de nouveau le connecteur.
error-connector-exists = Il existe déjà un connecteur nommé « { $connector } ».
    .data = Le connecteur existant n’a pas été modifié.
    .next = Choisissez un autre nom ou supprimez le connecteur existant.
error-connector-unknown = Il n’existe pas de connecteur nommé « { $connector } ».
    .data = { -nothing-done }
    .next = Vérifiez l’orthographe. « chat-connectors connector list » affiche tous les noms.
error-input-unreadable = Le fichier « { $file } » est illisible.
    .data = { -nothing-done }
    .next = Vérifiez que le fichier existe, que vous avez le droit de l’ouvrir et qu’aucun autre programme ne le bloque.
error-profile-invalid = Le profil de format contient une erreur à la ligne { $line } ou tout près.
    .data = { -nothing-done }
    .next = Corrigez le profil et testez-le de nouveau.

## Le fichier CSV de mappage utilisateur

error-csv-header = La ligne { $row } du fichier de mappage ne nomme pas les deux colonnes nécessaires.
    .data = { -csv-kept }
    .next = Donnez au fichier une première ligne avec les deux noms de colonne, comme dans le modèle à télécharger.
error-csv-key-empty = Ligne { $row }, colonne { $column } : l’ImId ou le numéro de mobile manque.
    .data = { -csv-kept }
    .next = Remplissez cette cellule ou supprimez la ligne.
error-csv-key-double = Ligne { $row }, colonne { $column } : cet ImId ou ce numéro de mobile figure déjà à la ligne { $first_row } avec une autre boîte aux lettres.
    .data = { -csv-kept }
    .next = Gardez la bonne ligne et supprimez l’autre.
error-csv-mailbox = Ligne { $row }, colonne { $column } : il n’y a pas d’adresse de boîte aux lettres valide.
    .data = { -csv-kept }
    .next = Écrivez dans cette cellule l’adresse e-mail complète de la boîte aux lettres.
error-csv-quote = Ligne { $row }, colonne { $column } : un guillemet est ouvert et n’est jamais fermé.
    .data = { -csv-kept }
    .next = Supprimez ce guillemet ou ajoutez celui qui manque.
error-csv-field = Ligne { $row }, colonne { $column } : le texte est trop long. Une cellule peut contenir 320 octets au plus.
    .data = { -csv-kept }
    .next = Raccourcissez cette cellule. Elle contient peut-être du texte d’autres cellules.
error-csv-too-large = Le fichier de mappage est trop grand : la limite est de { $limit }.
    .data = { -csv-kept }
    .next = Vérifiez que c’est le bon fichier. Si oui, retirez les personnes qui n’utilisent plus le chat.

## Clés et secrets

error-key-unreadable = La clé pour « { $setting } » est illisible.
    .data = La clé n’a pas été reprise. { -nothing-done }
    .next = Collez ou choisissez la clé entière, avec sa première et sa dernière ligne. Si cela n’aide pas, demandez un nouvel export à la personne qui a créé la clé.
error-key-is-public = La clé pour « { $setting } » est une clé publique. Il faut ici la clé privée.
    .data = La clé n’a pas été reprise. { -nothing-done }
    .next = Choisissez la clé privée de la même paire. Sa première ligne contient les mots PRIVATE KEY.
error-vault-locked = Le coffre des mots de passe et des clés ne peut pas être ouvert ici : cet ordinateur n’a pas de trousseau, et aucun fichier contenant la phrase secrète du coffre n’a été indiqué.
    .data = Le coffre est intact. { -nothing-done }
    .next = Ouvrez une session sur le bureau, ou indiquez le fichier de la phrase secrète dans CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE.
error-vault-passphrase = Cette phrase secrète n’ouvre pas le coffre des mots de passe et des clés.
    .data = Le coffre est intact. { -nothing-done }
    .next = Utilisez la phrase secrète avec laquelle le coffre a été créé.
error-vault-damaged = Le coffre des mots de passe et des clés est endommagé.
    .data = Les boîtes aux lettres et la liste de ce qui a été importé ne sont pas touchées.
    .next = Remettez en place une sauvegarde du fichier vault.age. À défaut, saisissez de nouveau les mots de passe et les clés.
error-secret-missing = Le coffre ne contient pas le secret « { $secret } ».
    .data = { -nothing-done }
    .next = Saisissez-le de nouveau dans les paramètres du connecteur.

## Le chemin vers le site

error-name-not-found = Aucun ordinateur nommé « { $host } » n’a été trouvé.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Vérifiez l’orthographe de l’URL SFTP et le réseau de cet ordinateur. Si tout est correct, demandez l’adresse à l’assistance du site.
error-connection-refused = « { $host } » a été atteint, mais rien ne répond sur le port { $port }.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Vérifiez le port SFTP. Demandez à l’assistance du site si le site est en service.
error-connection-timed-out = « { $host } » n’a pas répondu sur le port { $port } en { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Le plus souvent, le site n’admet pas encore cet ordinateur. Demandez à l’assistance du site si l’adresse IP de cet ordinateur figure sur sa liste d’adresses autorisées, et à votre service réseau si le port { $port } est ouvert.
error-connection-lost = La connexion avec « { $host } » a été coupée et n’est pas revenue.
    .data = Un fichier récupéré en partie seulement n’est pas utilisé. { -safe-so-far }
    .next = Vous n’avez rien à faire : la prochaine exécution reprendra là. Si cela arrive souvent, adressez-vous à votre service réseau.
error-ssh-handshake = Ce qui répond sur « { $host } », port { $port }, ne parvient pas à établir une connexion SSH sûre avec ce programme.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Vérifiez le port SFTP. S’il est correct, demandez à l’assistance du site quels algorithmes SSH il propose.
error-sftp-refused = Le site nous a laissés entrer, mais n’offre pas de transfert de fichiers (SFTP) pour ce code d’entreprise.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Demandez à l’assistance du site d’activer SFTP pour votre code d’entreprise.
error-folder-unreadable = Le dossier « { $path } » n’existe pas sur le site, ou ne peut pas être lu.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Vérifiez le dossier dans les paramètres. Demandez à l’assistance du site dans quel dossier se trouvent vos fichiers de conversations.
error-file-unreadable = Le fichier « { $file } » sur le site est illisible.
    .data = Rien de ce fichier n’a été récupéré. Les autres fichiers continuent.
    .next = La prochaine exécution réessaiera. Si elle échoue aussi, demandez à l’assistance du site d’autoriser la lecture de ce fichier.
error-host-key-unknown = « { $host } » est contacté pour la première fois. L’empreinte de sa clé d’hôte est { $seen }.
    .data = Aucun mot de passe n’a été envoyé.
    .next = Comparez cette empreinte à celle que l’assistance du site vous a donnée. Ne l’acceptez que si elles sont identiques.
error-host-key-changed = « { $host } » présente une autre clé d’hôte que celle que vous avez acceptée. Quelqu’un se fait peut-être passer pour le site. Vue : { $seen }. Acceptée : { $accepted }.
    .data = La connexion a été coupée avant l’envoi d’un mot de passe. { -safe-so-far }
    .next = N’acceptez pas encore la nouvelle clé. Appelez l’assistance du site à un numéro que vous connaissez déjà, et demandez si la clé a été changée.
error-key-refused = Le site n’accepte pas notre clé SSH dont l’empreinte est { $fingerprint }.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Demandez à l’assistance du site si votre fichier ssh_key.pub est installé pour ce code d’entreprise, et vérifiez le code d’entreprise.
error-password-refused = Le site n’accepte pas le mot de passe.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Saisissez de nouveau le mot de passe. N’essayez pas trop souvent : certains sites bloquent le compte. S’il est correct, demandez-en un nouveau à l’assistance du site.
error-authentication-wanted = Le site demande { $wanted ->
        [password] un mot de passe, et il n’a pas été fourni
        [publickey] une clé SSH, et elle n’a pas été fournie
        [keyboard-interactive] des réponses que seule une personne peut taper
       *[other] une forme d’authentification que ce connecteur n’a pas ({ $wanted })
    }.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Complétez les paramètres, ou demandez à l’assistance du site d’autoriser l’authentification par clé SSH et mot de passe.

## Fichiers chiffrés

error-wrong-key = Le fichier est chiffré pour une autre clé (fichier : { $file_keys } ; la nôtre : { $own_keys }).
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer avec votre fichier pgp_key.asc { -resend }.
error-wrong-passphrase = La phrase secrète n’ouvre pas la clé privée pour « { $setting } ».
    .data = { -nothing-done }
    .next = Saisissez de nouveau la phrase secrète de cette clé. Respectez les majuscules.
error-password-encrypted = Le fichier est chiffré avec un mot de passe, et non pour votre clé.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer avec votre fichier pgp_key.asc { -resend }.
error-incomplete = Le fichier s’arrête trop tôt, après { SIZE($bytes) }.
    .data = { -file-kept }
    .next = Il était peut-être encore en route vers le site : la prochaine exécution le récupérera de nouveau. Si elle échoue aussi, demandez à l’assistance du site de le renvoyer.
error-altered = Le fichier a été modifié après son chiffrement, en route ou à l’endroit où il était stocké.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de renvoyer ce fichier, et signalez que son contrôle d’intégrité a échoué.
error-unprotected = Le fichier n’est pas protégé contre les modifications : personne ne peut savoir s’il est authentique.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer avec protection d’intégrité (MDC) { -resend }.
error-encryption-unsupported = Le fichier est chiffré d’une manière que ce programme ne sait pas lire (paquets OCB propres à GnuPG).
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer avec la clé PGP téléchargée ici, ou de désactiver AEAD/OCB, { -resend }.
error-not-encrypted = Le fichier n’est pas chiffré avec PGP, et ce connecteur n’accepte que des fichiers chiffrés.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site pourquoi ce fichier n’est pas chiffré.
error-expands-too-much = Une fois décompressé, le fichier dépasse la limite ({ $limit }). Les fichiers faits pour nuire ont cet aspect.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site la taille de cette journée et, si le fichier est authentique, de le diviser.
error-evidence-changed = Le fichier chiffré conservé « { $file } » n’est plus celui qui a été récupéré.
    .data = Il n’est pas utilisé. Les boîtes aux lettres ne sont pas touchées.
    .next = Cherchez qui ou quoi l’a modifié, et remettez en place une sauvegarde. Gardez ce message comme preuve.

## Contenu

error-format-unknown = Le format du fichier est inconnu. Il commence par « { $root } ».
    .data = { -file-kept }
    .next = Demandez à l’assistance du site quel format elle livre. Un profil de format peut être créé sans nouvelle version de ce programme.
error-xml-malformed = Le XML du fichier est cassé à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de refaire ce fichier.
error-xml-doctype = Le fichier déclare un type de document à l’octet { $offset }. Les fichiers de conversations n’en ont jamais besoin, et cela peut nuire.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site le fichier sans type de document (DOCTYPE).
error-xml-too-deep = Le XML du fichier dépasse { $limit } niveaux, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site si ce fichier est authentique.
error-xml-too-long = Un message ou une balise du fichier dépasse { SIZE($limit) }, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site si ce fichier est authentique, et de diviser les messages très longs.
error-archive-damaged = Le fichier compressé contenu dans le fichier chiffré est endommagé.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de refaire ce fichier.
error-item-time = Le message à l’octet { $offset } n’a pas d’heure lisible.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de corriger l’heure de ce message { -resend }.
error-item-sender = Le message à l’octet { $offset } ne dit pas qui l’a envoyé.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de compléter ce message { -resend }.
error-item-text = Le message à l’octet { $offset } contient des octets qui ne sont pas du texte.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de corriger ce message { -resend }.

## Cet ordinateur

error-disk-full = Le disque est plein : espace libre { SIZE($free) }.
    .data = { -safe-so-far }
    .next = Libérez de la place et relancez l’exécution. Elle reprendra où elle s’est arrêtée.
error-disk-failed = Le disque a signalé une erreur, ou un fichier ne peut pas être écrit.
    .data = { -safe-so-far }
    .next = Vérifiez que l’on peut écrire dans le dossier et que le disque est en bon état. Réessayez ensuite.
error-archive-altered = Le fichier archivé « { $part } » n’est plus celui qui a été écrit.
    .data = Le fichier a été laissé tel quel. Tous les autres fichiers peuvent encore être contrôlés.
    .next = Cherchez qui ou quoi l’a modifié, et remettez en place une sauvegarde. Gardez ce message comme preuve.
error-ledger-damaged = Le registre, qui note ce qui a été importé, est illisible.
    .data = Les boîtes aux lettres ne sont pas touchées. Rien n’est importé tant que le registre est illisible, afin que rien n’arrive deux fois.
    .next = Remettez en place une sauvegarde du fichier ledger.db.
error-ledger-newer = Le registre a été écrit par une version plus récente de ce programme (version { $version }).
    .data = { -nothing-done }
    .next = Installez de nouveau la version plus récente de ce programme.
error-already-running = Une autre exécution est en cours depuis { $since } (processus { $pid }).
    .data = Elle continue sans être dérangée. Celle-ci n’a rien fait.
    .next = Attendez qu’elle soit terminée.
error-cancelled = L’exécution a été arrêtée à la demande de quelqu’un.
    .data = { -safe-so-far }
    .next = Relancez l’exécution quand vous voulez. Elle reprendra où elle s’est arrêtée.
error-internal = Le programme a commis une erreur (à { $where }).
    .data = { -safe-so-far }
    .next = Relancez l’exécution. Si cela se reproduit, envoyez le journal aux auteurs de ce programme. Il ne contient aucun texte de message.

## Une exécution

stage-connecting = Connexion au site
stage-downloading = Récupération des fichiers chiffrés
stage-verifying = Contrôle de l’intégrité des fichiers
stage-reading = Lecture des messages et mappage des personnes
stage-writing = Écriture des e-mails
stage-publishing = Dépôt des e-mails dans les boîtes aux lettres

outcome-succeeded = L’exécution a réussi.
outcome-succeeded-with-held = L’exécution a réussi. Des éléments sont en attente, car personne ne leur est mappé.
outcome-over-limit = L’exécution n’a rien importé : il y a plus d’éléments que la limite quotidienne n’en permet.
outcome-failed = L’exécution a échoué.
outcome-cancelled = L’exécution a été annulée.
outcome-dry-run = C’était un aperçu : rien n’a été importé.

summary-title = Exécution { $run } de { $connector }
summary-files = Fichiers
summary-available-from-source = Éléments disponibles à la source
summary-available-for-import = Disponibles pour l’importation
summary-imported = Importés
summary-partially-imported = Importés en partie
summary-skipped = Ignorés (doublons)
summary-failed = Échoués
summary-held = En attente
summary-waiting = Pas encore importés
summary-seconds = { $seconds ->
    [one] Durée : { $seconds } seconde.
   *[other] Durée : { $seconds } secondes.
}
summary-balanced = Les totaux concordent : chaque message lu est pris en compte.
summary-unbalanced = Les totaux ne concordent pas. Gardez le journal et envoyez-le aux auteurs de ce programme.

items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
emails = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
mailboxes = { $count ->
    [one] { $count } boîte aux lettres
   *[other] { $count } boîtes aux lettres
}
files = { $count ->
    [0] aucun fichier
    [one] { $count } fichier
   *[other] { $count } fichiers
}
nothing-new = Il n’y a rien de nouveau sur le site.
unknown-elements = { $count ->
    [one] Un élément n’a pas été compris et n’est dans aucune boîte aux lettres : { $names }. Le fichier chiffré est conservé.
   *[other] { $count } éléments n’ont pas été compris et ne sont dans aucune boîte aux lettres : { $names }. Les fichiers chiffrés sont conservés.
}
file-fault = Le fichier « { $file } » n’a pas été importé. { $what }
held-next = { $count ->
    [one] { $count } élément est en attente, car personne ne lui est mappé. Il garde sa place (voir « { $command } »), et rien n’est perdu : son fichier chiffré est conservé.
   *[other] { $count } éléments sont en attente, car personne ne leur est mappé. Ils gardent leur place (voir « { $command } »), et rien n’est perdu : leurs fichiers chiffrés sont conservés.
}
failed-next = { $count ->
    [one] { $count } élément a échoué. Il garde sa place (voir « { $command } »), et rien n’est perdu : son fichier chiffré est conservé.
   *[other] { $count } éléments ont échoué. Ils gardent leur place (voir « { $command } »), et rien n’est perdu : leurs fichiers chiffrés sont conservés.
}
over-limit = { $count ->
    [one] { $day } : il y a { $count } élément, et la limite quotidienne est de { $limit }. Ce qui est nouveau n’a pas été importé, et rien n’est perdu. Pour l’importer, relancez avec --accept-over-limit, ou relevez la limite du connecteur.
   *[other] { $day } : il y a { $count } éléments, et la limite quotidienne est de { $limit }. Ce qui est nouveau n’a pas été importé, et rien n’est perdu. Pour les importer, relancez avec --accept-over-limit, ou relevez la limite du connecteur.
}

## Erreurs dans le terminal

error-what-label = Ce qui s’est passé
error-data-label = Vos données
error-next-label = Que faire

## Valider la connexion

rung-form = Paramètres
rung-name = Nom du site
rung-tcp = Connexion au port
rung-ssh = SSH
rung-host-key = Clé d’hôte
rung-key = Clé SSH
rung-password = Mot de passe
rung-sftp = Transfert de fichiers (SFTP)
rung-folder = Dossier sur le site
rung-recipients = Chiffré pour notre clé
rung-decrypt = Échantillon déchiffré
rung-parse = Échantillon lu
rung-local = Cet ordinateur
rung-passed = réussi
rung-failed = échoué
rung-not-tried = non essayé
rung-warning = avertissement
validate-succeeded = La connexion fonctionne.
validate-failed = La connexion ne fonctionne pas encore.

## Connecteurs et clés

connector-added = Le connecteur « { $connector } » a été ajouté.
connector-removed = Le connecteur « { $connector } » a été supprimé. Ses boîtes aux lettres et son registre restent.
connector-none = Il n’y a pas encore de connecteur.
host-key-accepted = La clé d’hôte { $fingerprint } de « { $host } » a été acceptée.
keys-written = Les fichiers destinés à l’assistance du site sont dans { $folder }.
keys-ssh = Empreinte de la clé SSH : { $fingerprint }
keys-pgp = Empreinte de la clé PGP : { $fingerprint }
keys-next = Envoyez les trois fichiers à l’assistance du site. Ils ne contiennent rien de secret.

## Mappage et archive

map-rows = { $count ->
    [one] { $count } personne est mappée.
   *[other] { $count } personnes sont mappées.
}
map-mistakes = { $count ->
    [0] Le fichier de mappage ne contient aucune erreur.
    [one] Le fichier de mappage contient { $count } erreur.
   *[other] Le fichier de mappage contient { $count } erreurs.
}
map-notices = À vérifier :
notice-column-ignored = La colonne { $column } n’est pas utilisée.
notice-decoded-as-windows-1252 = Le fichier n’est pas en UTF-8. Il a été lu en Windows-1252 : vérifiez les noms accentués.
notice-double-row = La ligne { $row } dit la même chose que la ligne { $first_row }.
notice-case-only = Les ImId des lignes { $row } et { $first_row } ne diffèrent que par la casse. Ils comptent pour deux personnes.
notice-looks-calculated = L’ImId de la ligne { $row } ressemble à un nombre qu’un tableur a abrégé. Vérifiez-le.
archive-verified = { $count ->
    [one] { $count } fichier archivé a été contrôlé et est tel qu’il a été écrit.
   *[other] { $count } fichiers archivés ont été contrôlés et sont tels qu’ils ont été écrits.
}
archive-altered = { $count ->
    [one] { $count } fichier archivé n’est pas tel qu’il a été écrit :
   *[other] { $count } fichiers archivés ne sont pas tels qu’ils ont été écrits :
}

## Exercice

practice-title = Site d’exercice : toutes les personnes et tous les messages sont inventés.
practice-keys = Création de la clé SSH et de la clé PGP de cette application…
practice-site = Le site d’exercice a été configuré avec ces clés, comme le ferait l’assistance d’ICE Chat.
practice-validate = Validation de la connexion…
practice-import = Importation des conversations…
practice-days = { $count ->
    [one] Le site contient { $count } journée chiffrée.
   *[other] Le site contient { $count } journées chiffrées.
}
practice-mailboxes = Les boîtes aux lettres sont dans { $folder }. Ouvrez les fichiers .mbox avec Thunderbird ou un autre logiciel de messagerie.
practice-again = Relancez la commande : elle ne trouve rien de nouveau, car rien n’est importé deux fois.
practice-end = Ce sont des données d’exercice. Rien ne vient de votre entreprise.

## Boîtes de dialogue du système et fichiers

dialog-save = Enregistrer un fichier
dialog-open-csv = Choisir le fichier CSV de mappage utilisateur
mistakes-row = Ligne
mistakes-column = Colonne
mistakes-what = Ce qui ne va pas
mistakes-next = Que faire

letter =
    À l’assistance { $product }

    Merci de configurer notre site SFTP pour la livraison quotidienne de nos conversations. Trois fichiers sont joints. Aucun n’est secret.

    1. ssh_key.pub est notre clé SSH publique. Merci de l’installer pour notre code d’entreprise ({ $known ->
        [no] que vous connaissez
       *[yes] { $firm }
    }), afin qu’elle soit acceptée avec notre mot de passe.
       Empreinte : { $ssh }

    2. pgp_key.asc est notre clé PGP publique. Merci de chiffrer chaque fichier pour cette clé, avec protection d’intégrité (MDC).
       Empreinte : { $pgp }

    3. ip_address.txt est l’adresse depuis laquelle nous nous connectons. Merci d’autoriser les connexions depuis celle-ci : { $addresses }

    Merci de nous indiquer en retour le nom d’hôte et le port du site, notre code d’entreprise, notre mot de passe et l’empreinte de la clé d’hôte du site (SHA256:…).

    Avant d’installer les clés, merci de comparer les deux empreintes avec nous par téléphone, à un numéro que vous connaissez déjà.
