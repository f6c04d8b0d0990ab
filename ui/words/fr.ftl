### Les mots des programmes et de la fenêtre, en français.
### Mots choisis : connector = connecteur ; site = site ; mailbox = boîte aux lettres ; item = élément ; key = clé ;
### passphrase = phrase secrète ; host key = clé d’hôte ; firm code = code d’entreprise ; mapping = mappage ;
### held = en attente ; ledger = registre ; vault = coffre ; run = exécution ; support of the site = assistance du site.

-nothing-done = Rien n’a été récupéré, importé ni modifié.
-file-kept = Rien de ce fichier n’a été importé. Le fichier est conservé tel qu’il est arrivé, et les autres fichiers continuent.
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
error-connector-changed = Le connecteur « { $connector } » a été modifié ailleurs pendant que vous le modifiiez ici.
    .data = Vos modifications n’ont pas été enregistrées. Celles faites ailleurs restent.
    .next = Choisissez Annuler, puis de nouveau Modifier la connexion : la page montrera alors le connecteur tel qu’il est.
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
error-csv-not-used = Les personnes de ce connecteur sont mappées automatiquement d’après les adresses de ses messages. Aucun fichier de mappage n’est utilisé.
    .data = Rien n’a été modifié.
    .next = Laissez de côté le fichier de mappage.
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
error-key-unsupported = { $form ->
        [dsa] La clé pour « { $setting } » est une clé DSA. Les sites n’acceptent plus ces clés.
        [security-key] La clé pour « { $setting } » exige une clé de sécurité matérielle que quelqu’un touche à chaque connexion. Ce programme se connecte tout seul.
        [cipher] La clé pour « { $setting } » est chiffrée d’une manière que ce programme ne sait pas ouvrir.
        [ssh1] La clé pour « { $setting } » est de la version 1 de SSH, que plus aucun site n’accepte.
       *[other] La clé pour « { $setting } » est d’un type que ce programme ne sait pas ouvrir.
    }
    .data = La clé n’a pas été reprise. { -nothing-done }
    .next = { $form ->
        [cipher] Demandez à la personne qui a créé la clé de convertir une copie du fichier avec « ssh-keygen -p -f » et le nom de la copie. Choisissez ensuite cette copie.
        [dsa] Créez une nouvelle paire de clés, RSA de 4096 bits ou Ed25519, et demandez à l’assistance du site d’en installer la partie publique.
        [security-key] Créez une nouvelle paire de clés, RSA de 4096 bits ou Ed25519, et demandez à l’assistance du site d’en installer la partie publique.
        [ssh1] Créez une nouvelle paire de clés, RSA de 4096 bits ou Ed25519, et demandez à l’assistance du site d’en installer la partie publique.
       *[other] Demandez un nouvel export à la personne qui a créé la clé : une clé SSH au format OpenSSH ou PKCS#8, une clé PGP au format texte (.asc).
    }
error-key-is-other-kind = { $kind ->
        [ssh] La clé pour « { $setting } » est une clé SSH. Il faut ici une clé PGP.
       *[pgp] La clé pour « { $setting } » est une clé PGP. Il faut ici une clé SSH.
    }
    .data = La clé n’a pas été reprise. { -nothing-done }
    .next = Placez chaque clé dans son propre champ : la clé SSH sert à se connecter au site, la clé PGP à déchiffrer les fichiers.
error-known-hosts-none = Le fichier « { $file } » ne contient aucune clé pour « { $host } ».
    .data = Les clés d’hôte que vous avez déjà acceptées restent valables.
    .next = Vérifiez l’URL SFTP et le port SFTP, ou choisissez le fichier known_hosts d’un ordinateur qui se connecte déjà à ce site.
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
    .support = Nous ne trouvons pas d’adresse pour le nom d’hôte { $host }. Merci de nous indiquer le nom d’hôte actuel de notre site SFTP.
error-network-unreachable = Cet ordinateur ne peut pas atteindre « { $host } » : son réseau n’a pas de route vers ce site.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Vérifiez que cet ordinateur est connecté à votre réseau, et demandez à votre service réseau s’il a le droit d’atteindre le site.
error-connection-refused = « { $host } » a été atteint, mais rien ne répond sur le port { $port }.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Vérifiez le port SFTP. Demandez à l’assistance du site si le site est en service.
    .support = Votre serveur refuse les connexions sur { $host }, port { $port }. Merci de vérifier que le service SFTP fonctionne et que c’est le bon port.
error-connection-timed-out = « { $host } » n’a pas répondu sur le port { $port } en { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }.
    .data = Rien n’a été envoyé. { -safe-so-far }
    .next = Le plus souvent, le site n’admet pas encore cet ordinateur. Demandez à l’assistance du site si l’adresse IP de cet ordinateur figure sur sa liste d’adresses autorisées, et à votre service réseau si le port { $port } est ouvert.
    .support = Nous n’obtenons pas de réponse de { $host }, port { $port }. Merci de vérifier que nos adresses figurent sur votre liste d’adresses autorisées.
error-connection-lost = La connexion avec « { $host } » a été coupée et n’est pas revenue.
    .data = Un fichier récupéré en partie seulement n’est pas utilisé. { -safe-so-far }
    .next = Vous n’avez rien à faire : la prochaine exécution reprendra là. Si cela arrive souvent, adressez-vous à votre service réseau.
error-download-too-slow = « { $host } » a envoyé un fichier si lentement qu’il n’était pas complet après { $minutes } minutes.
    .data = Ce qui est arrivé est conservé et ne sera utilisé qu’une fois le fichier complet. { -safe-so-far }
    .next = Vous n’avez rien à faire : la prochaine exécution reprendra là. Si cela se reproduit, demandez à votre service réseau quel est le débit de la liaison avec le site.
error-not-ssh = Ce qui répond sur « { $host } », port { $port }, n’est pas un site SFTP : cela ne parle pas SSH.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Vérifiez l’URL SFTP et le port SFTP. Un serveur web ou un proxy répond ainsi.
    .support = Ce qui répond sur { $host }, port { $port }, ne parle pas SSH. Merci de nous indiquer le bon nom d’hôte et le bon port de notre site SFTP.
error-ssh-closed = « { $host } » a accepté la connexion sur le port { $port } et l’a fermée aussitôt.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Le plus souvent, le site n’admet pas encore cet ordinateur, ou il a trop de connexions en ce moment. Réessayez dans quelques minutes. Si cela échoue encore, demandez à l’assistance du site si l’adresse IP de cet ordinateur figure sur sa liste d’adresses autorisées.
    .support = Votre serveur { $host }, port { $port }, ferme aussitôt notre connexion. Merci de vérifier que nos adresses figurent sur votre liste d’adresses autorisées, et que votre limite de connexions n’est pas atteinte.
error-ssh-silent = « { $host } » a accepté la connexion sur le port { $port }, puis n’a rien envoyé pendant { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Vérifiez le port SFTP. S’il est correct, un pare-feu en chemin retient peut-être la réponse : adressez-vous à votre service réseau, puis à l’assistance du site.
    .support = Votre serveur { $host }, port { $port }, accepte notre connexion mais n’envoie pas d’annonce SSH. Merci de vérifier le service SFTP et votre pare-feu.
error-ssh-handshake = Ce qui répond sur « { $host } », port { $port }, ne parvient pas à établir une connexion SSH sûre avec ce programme.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Vérifiez le port SFTP. S’il est correct, demandez à l’assistance du site quels algorithmes SSH il propose.
    .support = Nous ne trouvons pas d’algorithmes SSH communs avec { $host }, port { $port }. Merci de nous indiquer les algorithmes d’échange de clés, de clé d’hôte et de chiffrement que propose votre serveur.
error-sftp-refused = Le site nous a laissés entrer, mais n’offre pas de transfert de fichiers (SFTP) pour ce code d’entreprise.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Demandez à l’assistance du site d’activer SFTP pour votre code d’entreprise.
    .support = Nous pouvons nous authentifier, mais SFTP n’est pas disponible pour notre code d’entreprise. Merci de l’activer.
error-folder-unreadable = Le dossier sur le site (« { $path } ») n’existe pas, ou ne peut pas être lu.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Demandez à l’assistance du site dans quel dossier se trouvent vos fichiers de conversations.
    .support = Nous pouvons nous authentifier, mais pas lister notre dossier ({ $path }). Merci de nous indiquer dans quel dossier se trouvent nos fichiers de conversations, et de nous autoriser à le lister.
error-file-unreadable = Le fichier « { $file } » sur le site est illisible.
    .data = Rien de ce fichier n’a été récupéré. Les autres fichiers continuent.
    .next = La prochaine exécution réessaiera. Si elle échoue aussi, demandez à l’assistance du site d’autoriser la lecture de ce fichier.
    .support = Nous voyons le fichier { $file } dans la liste, mais nous ne pouvons pas le lire. Merci de nous autoriser à le lire.
error-host-key-unknown = « { $host } » est contacté pour la première fois. L’empreinte de sa clé d’hôte est { $seen }.
    .data = Aucun mot de passe n’a été envoyé.
    .next = Comparez cette empreinte à celle que l’assistance du site vous a donnée. Ne l’acceptez que si elles sont identiques.
    .support = Votre serveur { $host } présente la clé d’hôte { $seen }. Merci de nous dire si cette empreinte est la bonne.
error-host-key-changed = « { $host } » présente une autre clé d’hôte que celle que vous avez acceptée. Quelqu’un se fait peut-être passer pour le site. Vue : { $seen }. Acceptée : { $accepted }.
    .data = La connexion a été coupée avant l’envoi d’un mot de passe. { -safe-so-far }
    .next = N’acceptez pas encore la nouvelle clé. Appelez l’assistance du site à un numéro que vous connaissez déjà, et demandez si la clé a été changée.
    .support = Votre serveur { $host } présente la clé d’hôte { $seen }. Celle que nous connaissons est { $accepted }. Merci de nous dire si vous avez changé la clé, depuis quand, et quelle empreinte est la bonne.
error-host-key-revoked = « { $host } » présente une clé d’hôte qui a été révoquée : { $seen }. Il ne faut pas se fier à un site qui présente cette clé.
    .data = La connexion a été coupée avant l’envoi d’un mot de passe. { -safe-so-far }
    .next = Appelez l’assistance du site à un numéro que vous connaissez déjà, et demandez l’empreinte de la clé d’hôte actuellement valable.
    .support = Votre serveur { $host } présente la clé d’hôte { $seen }, que nous savons révoquée. Merci de nous indiquer la clé d’hôte actuellement valable et son empreinte.
error-host-key-certificate = « { $host } » présente un certificat d’hôte au lieu d’une clé d’hôte. Ce programme n’accepte pas les certificats d’hôte.
    .data = La connexion a été coupée avant l’envoi d’un mot de passe. { -safe-so-far }
    .next = Demandez à l’assistance du site de proposer une clé d’hôte ordinaire à côté du certificat, et de vous en donner l’empreinte.
    .support = Votre serveur { $host } présente un certificat d’hôte. Merci de proposer aussi une clé d’hôte ordinaire et de nous en indiquer l’empreinte.
error-key-refused = Le site n’accepte pas notre clé SSH dont l’empreinte est { $fingerprint }.
    .data = Aucun mot de passe n’a été envoyé. { -safe-so-far }
    .next = Demandez à l’assistance du site si votre clé SSH publique est installée pour ce code d’entreprise, et vérifiez le code d’entreprise. Avec les clés de cette application, c’est le fichier ssh_key.pub.
    .support = Votre serveur n’accepte pas notre clé SSH { $fingerprint }. Merci de vérifier que sa partie publique est installée pour notre code d’entreprise.
error-password-refused = Le site n’accepte pas le mot de passe.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Saisissez de nouveau le mot de passe. N’essayez pas trop souvent : certains sites bloquent le compte. S’il est correct, demandez-en un nouveau à l’assistance du site.
    .support = Votre serveur n’accepte pas notre mot de passe. Merci de vérifier si notre compte est bloqué. S’il ne l’est pas, merci de nous transmettre un nouveau mot de passe par une voie sûre.
error-password-expired = Le mot de passe est correct, mais il a expiré : le site en demande un nouveau.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Demandez un nouveau mot de passe à l’assistance du site, et saisissez-le dans les paramètres du connecteur.
    .support = Notre mot de passe a expiré. Merci de nous en transmettre un nouveau par une voie sûre, si possible sans date d’expiration.
error-too-many-attempts = Le site a coupé la connexion après trop de tentatives d’authentification.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Attendez quelques minutes, vérifiez le mot de passe et essayez encore une fois. Si cela échoue encore, demandez à l’assistance du site si le compte est bloqué.
    .support = Votre serveur coupe notre connexion après trop de tentatives d’authentification. Merci de vérifier si notre compte est bloqué.
error-authentication-wanted = Le site demande { $wanted ->
        [password] un mot de passe, et il n’a pas été fourni
        [publickey] une clé SSH, et elle n’a pas été fournie
        [keyboard-interactive] des réponses que seule une personne peut taper
       *[other] une forme d’authentification que ce connecteur n’a pas ({ $wanted })
    }.
    .data = Rien n’a été récupéré. { -safe-so-far }
    .next = Complétez les paramètres, ou demandez à l’assistance du site d’autoriser l’authentification par clé SSH et mot de passe.
    .support = { $wanted ->
        [password] Votre serveur demande un mot de passe, et nous n’en avons pas. Merci de nous en transmettre un par une voie sûre.
        [publickey] Votre serveur demande une clé SSH. Merci de nous dire si notre clé publique est installée pour notre code d’entreprise.
       *[other] Votre serveur nous demande de nous authentifier par { $wanted }. Nous nous authentifions sans intervention humaine, par clé SSH et mot de passe. Merci de l’autoriser pour notre code d’entreprise.
    }

## Fichiers chiffrés

error-wrong-key = Le fichier est chiffré pour une autre clé (fichier : { $file_keys } ; la nôtre : { $own_keys }).
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer pour votre clé PGP { $own_keys } { -resend }.
    .support = Le fichier le plus récent est chiffré pour une autre clé ({ $file_keys }). Merci de chiffrer nos fichiers pour notre clé PGP ({ $own_keys }) et de renvoyer cette journée.
error-wrong-passphrase = La phrase secrète n’ouvre pas la clé privée pour « { $setting } ».
    .data = { -nothing-done }
    .next = Saisissez de nouveau la phrase secrète de cette clé. Respectez les majuscules.
error-key-expired = Notre clé PGP { $fingerprint } a expiré le { $expired }. Elle déchiffre encore, mais le site pourrait cesser de chiffrer pour elle.
    .data = Les fichiers chiffrés pour elle restent lisibles.
    .next = Créez ou ajoutez une nouvelle clé, et envoyez sa partie publique à l’assistance du site. Gardez l’ancienne clé : les fichiers plus anciens en ont besoin.
error-key-revoked = Notre clé PGP { $fingerprint } est révoquée. Elle déchiffre encore, mais plus personne ne devrait chiffrer pour elle.
    .data = Les fichiers chiffrés pour elle restent lisibles.
    .next = Créez ou ajoutez une nouvelle clé, et envoyez sa partie publique à l’assistance du site. Gardez l’ancienne clé : les fichiers plus anciens en ont besoin.
error-password-encrypted = Le fichier est chiffré avec un mot de passe, et non pour votre clé.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer pour votre clé PGP publique { -resend }.
    .support = Le fichier le plus récent est chiffré avec un mot de passe. Merci de chiffrer nos fichiers pour notre clé PGP publique et de renvoyer cette journée.
error-incomplete = Le fichier s’arrête trop tôt, après { SIZE($bytes) }.
    .data = { -file-kept }
    .next = Il était peut-être encore en route vers le site : la prochaine exécution le récupérera de nouveau. Si elle échoue aussi, demandez à l’assistance du site de le renvoyer.
    .support = Le fichier le plus récent s’arrête trop tôt, après { $bytes } octets. Merci de le renvoyer.
error-altered = Le fichier a été modifié après son chiffrement, en route ou à l’endroit où il était stocké.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de renvoyer ce fichier, et signalez que son contrôle d’intégrité a échoué.
    .support = Le contrôle d’intégrité du fichier le plus récent échoue : il a été modifié après son chiffrement. Merci de vérifier l’endroit où il est stocké et de le renvoyer.
error-unprotected = Le fichier n’est pas protégé contre les modifications : personne ne peut savoir s’il est authentique.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer avec protection d’intégrité (MDC) { -resend }.
    .support = Le fichier le plus récent est chiffré sans protection d’intégrité. Merci de chiffrer avec cette protection (MDC) et de renvoyer cette journée.
error-encryption-unsupported = Le fichier est chiffré d’une manière que ce programme ne sait pas lire (paquets OCB propres à GnuPG).
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de chiffrer exactement comme l’indique votre clé PGP publique, ou de désactiver AEAD/OCB, { -resend }.
    .support = Le fichier le plus récent est chiffré avec les paquets OCB propres à GnuPG, que nous ne pouvons pas lire. Merci de chiffrer sans AEAD/OCB et de renvoyer cette journée.
error-not-encrypted = Le fichier n’est pas chiffré avec PGP, et ce connecteur n’accepte que des fichiers chiffrés.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site pourquoi ce fichier n’est pas chiffré.
    .support = Le fichier le plus récent n’est pas chiffré. Merci de chiffrer tous nos fichiers pour notre clé PGP publique.
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
    .support = Nous ne connaissons pas le format du fichier le plus récent ; il commence par « { $root } ». Merci de nous indiquer dans quel format d’export vous livrez nos conversations.
error-xml-malformed = Le XML du fichier est cassé à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de refaire ce fichier.
    .support = Le XML du fichier le plus récent est cassé à l’octet { $offset }. Merci de refaire le fichier.
error-xml-doctype = Le fichier déclare un type de document à l’octet { $offset }. Les fichiers de conversations n’en ont jamais besoin, et cela peut nuire.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site le fichier sans type de document (DOCTYPE).
error-xml-too-deep = Le XML du fichier dépasse { $limit } niveaux, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site si ce fichier est authentique.
error-xml-too-long = Un message ou une balise du fichier dépasse { SIZE($limit) }, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site si ce fichier est authentique, et de diviser les messages très longs.
error-archive-damaged = Le fichier compressé, ou celui que contient le fichier chiffré, est endommagé.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de refaire ce fichier.
    .support = Le fichier compressé contenu dans le fichier chiffré le plus récent est endommagé. Merci de le refaire.
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

error-disk-full = { $files ->
        [none] Le disque ne peut plus recevoir de fichier, bien que l’espace libre soit de { SIZE($free) } : il n’a plus d’inode.
       *[some] Le disque est plein : espace libre { SIZE($free) }.
    }
    .data = { -safe-so-far }
    .next = Libérez de la place et relancez l’exécution. Elle reprendra où elle s’est arrêtée.
error-disk-failed = Le disque a signalé une erreur, ou un fichier ne peut pas être écrit.
    .data = { -safe-so-far }
    .next = Vérifiez que l’on peut écrire dans le dossier et que le disque est en bon état. Réessayez ensuite.
error-clock-wrong = L’horloge de cet ordinateur indique { $clock }, mais le fichier le plus récent du site date du { $file_time }.
    .data = { -safe-so-far }
    .next = Réglez l’horloge de cet ordinateur, de préférence avec un serveur de temps. Les exécutions quotidiennes et les heures du registre en dépendent.
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
stage-waiting = Attente d’une minute, le temps que les derniers fichiers soient complets
stage-downloading = Récupération des fichiers
stage-verifying = Contrôle de l’intégrité des fichiers
stage-reading = Lecture des messages et mappage des personnes
stage-writing = Écriture des e-mails
stage-publishing = Dépôt des e-mails dans les boîtes aux lettres

outcome-succeeded = L’exécution a réussi.
outcome-succeeded-with-held = L’exécution a réussi. Des éléments sont en attente, car personne ne leur est mappé.
outcome-over-limit = L’exécution est terminée. Une journée compte plus d’éléments que la limite quotidienne n’en permet : rien de cette journée n’a encore été importé, et rien n’est perdu.
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
    [one] Un élément n’a pas été compris et n’est dans aucune boîte aux lettres : { $names }. Le fichier est conservé.
   *[other] { $count } éléments n’ont pas été compris et ne sont dans aucune boîte aux lettres : { $names }. Les fichiers sont conservés.
}
file-fault = Le fichier « { $file } » n’a pas été importé. { $what }
held-next = { $count ->
    [one] { $count } élément est en attente, car personne ne lui est mappé. Il garde sa place (voir « { $command } »), et rien n’est perdu : son fichier est conservé.
   *[other] { $count } éléments sont en attente, car personne ne leur est mappé. Ils gardent leur place (voir « { $command } »), et rien n’est perdu : leurs fichiers sont conservés.
}
failed-next = { $count ->
    [one] { $count } élément a échoué. Il garde sa place (voir « { $command } »), et rien n’est perdu : son fichier est conservé.
   *[other] { $count } éléments ont échoué. Ils gardent leur place (voir « { $command } »), et rien n’est perdu : leurs fichiers sont conservés.
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
    [one] { $count } fichier conservé a été contrôlé et est tel qu’il a été écrit.
   *[other] { $count } fichiers conservés ont été contrôlés et sont tels qu’ils ont été écrits.
}
archive-altered = { $count ->
    [one] { $count } endroit n’est pas tel qu’il a été écrit :
   *[other] { $count } endroits ne sont pas tels qu’ils ont été écrits :
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
practice-rehearses = Exercice « { $scenario } » : à partir de maintenant, le site d’exercice fait ce que font parfois les vrais sites.
practice-not-imported = Rien n’a été importé, car la vérification de la connexion a échoué. Relancez la commande sans --scenario : le site est comme avant.
practice-rehearsed = Relancez la commande sans --scenario : le site est comme avant, et rien n’est importé deux fois.
practice-scenario-none = Tout va bien.
    .look = À observer : chaque étape de la vérification réussit et tout est importé.
practice-scenario-wrong-password = Le site a un autre mot de passe pour votre entreprise.
    .look = À observer : la clé SSH est acceptée et la vérification s’arrête à « Mot de passe ».
practice-scenario-key-not-installed = L’assistance du site n’a pas encore installé votre clé SSH.
    .look = À observer : la vérification s’arrête à « Clé SSH » et aucun mot de passe n’est envoyé.
practice-scenario-host-key-changed = Une autre clé d’hôte apparaît à la même adresse et au même port.
    .look = À observer : la vérification s’arrête à « Clé d’hôte », avant l’envoi de votre mot de passe. Les deux empreintes sont affichées, pour que vous puissiez les comparer par téléphone.
practice-scenario-password-expired = Votre mot de passe est juste, mais il a expiré et le site en veut un nouveau.
    .look = À observer : la vérification s’arrête à « Mot de passe » et dit comment en obtenir un nouveau.
practice-scenario-slow-line = La ligne est lente : chaque réponse tarde et peu d’octets arrivent par seconde.
    .look = À observer : cela dure plus longtemps, la progression continue et tout est importé.
practice-scenario-cut-connection = La connexion se coupe au milieu du fichier le plus récent, à chaque fois.
    .look = À observer : elle est rétablie trois fois, puis la vérification s’arrête. Ce qui a été récupéré est conservé.
practice-scenario-truncated = Le fichier le plus récent s’arrête trop tôt.
    .look = À observer : la vérification s’arrête à « Échantillon déchiffré ». Rien n’est importé d’un fichier incomplet.
practice-scenario-altered = Le fichier le plus récent a été modifié après son chiffrement.
    .look = À observer : la vérification s’arrête à « Échantillon déchiffré ». Rien n’est importé d’un fichier modifié.
practice-scenario-other-key = Le fichier le plus récent est chiffré pour la clé de quelqu’un d’autre.
    .look = À observer : la vérification s’arrête à « Chiffré pour notre clé » et les deux clés sont nommées.
practice-scenario-unknown-people = Un fichier de plus est arrivé, avec les conversations de personnes que personne n’a mappées.
    .look = À observer : ses éléments sont en attente. Ils gardent leur place jusqu’à ce que quelqu’un leur soit mappé.
practice-scenario-duplicate-day = Le premier jour est arrivé une nouvelle fois, sous un autre nom et avec une autre date.
    .look = À observer : ses éléments sont ignorés comme doublons. Rien n’est importé deux fois.
practice-scenario-over-limit = Un jour est arrivé avec plus d’éléments que la limite quotidienne.
    .look = À observer : rien de ce jour n’est importé, les autres jours le sont, et ce jour attend votre décision.
practice-scenario-missing-day = Un jour plus ancien est arrivé, et il n’y a aucun fichier pour le lendemain.
    .look = À observer : tout est importé, et la surveillance de la source nomme le jour qui manque.
practice-scenario-manifest-disagrees = Un manifeste est arrivé, avec un fichier qui n’est pas sur le site.
    .look = À observer : tout est importé, et la surveillance de la source nomme le fichier absent.
practice-scenario-empty-site = Le site ne contient aucun fichier.
    .look = À observer : la vérification réussit avec des avertissements, rien n’est importé, et la surveillance de la source signale que le site est vide.

## Boîtes de dialogue du système et fichiers

dialog-save = Enregistrer un fichier
dialog-open-csv = Choisir le fichier CSV de mappage utilisateur
dialog-open-key = Choisissez la clé privée
dialog-open-known-hosts = Choisissez le fichier known_hosts
mistakes-row = Ligne
mistakes-column = Colonne
mistakes-what = Ce qui ne va pas
mistakes-next = Que faire

support-text =
    À l’assistance { $service }

    En ce moment, nous ne parvenons pas à récupérer et à lire nos conversations sur notre site SFTP.

    { $account ->
        [yes] Nom d’utilisateur
       *[no] Code d’entreprise
    } : { $firm }
    Site : { $host }, port { $port }
    Nous nous connectons depuis : { $addresses }
    Heure (UTC) : { $time }
    Étape en échec : { $rung } (erreur { $code })
    Vu : { $seen }

    { $ask }

    Merci de répondre à la personne qui vous a envoyé ce texte. Merci de ne pas envoyer de mot de passe par simple e-mail.

letter =
    À l’assistance { $service }

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


### Mapping, its versions, and who speaks

error-mapping-altered = Une version enregistrée du mappage manque ou a été modifiée : mappings/{ $file }.
    .data = Rien n’a été importé lors de cette exécution. Le mappage du connecteur lui-même est inchangé.
    .next = Restaurez ce fichier à partir d’une sauvegarde du dossier du programme, puis relancez l’importation. Demandez à votre sécurité informatique qui l’a modifié.
mistakes-value = Contenu de la cellule
mistakes-suggestion = Suggestion
notice-looks-misread = La ligne { $row } contient des caractères perdus ou altérés lors de l’enregistrement du fichier. Vérifiez les noms ou enregistrez de nouveau le fichier au format « CSV UTF-8 ».
notice-domain-lookalike = La boîte aux lettres de la ligne { $row }, colonne { $column }, est dans un domaine presque identique à l’un des vôtres. Vérifiez s’il s’agit d’une faute de frappe.
map-diff = Par rapport au mappage en vigueur : { $added } ajoutées, { $removed } supprimées, { $changed } avec une autre boîte aux lettres, { $same } comme avant.
map-saved = La version { $version } du mappage de « { $connector } » est enregistrée. Elle s’applique dès la prochaine exécution.
map-from = Elle concerne les messages à partir du { $day } (UTC). Les messages antérieurs suivent la version précédente.
map-version = Version { $version } · { $at } · { $who } · pour les messages à partir du { $from } · { $entries ->
    [one] { $entries } personne
   *[other] { $entries } personnes
} (+{ $added } −{ $removed } ~{ $changed })
map-version-none = Aucune version du mappage n’est encore enregistrée. La première le sera à la prochaine exécution ou modification.


### Replay and the daily limit

limit-now = La limite quotidienne est de { $limit } éléments. Les documents indiquent { $documented }.
limit-day-waits = { $day } : { $count } éléments ont été trouvés, et la limite quotidienne est de { $limit }. Aucun n’est importé ; rien n’est perdu.
limit-day-allowed = { $day } : cette journée peut être importée au-delà de la limite quotidienne. La prochaine exécution le fera.
summary-replay-title = Réimportation { $run } de { $connector }
summary-chosen = Choisis
summary-archived = Archivés
summary-duplicate = Déjà archivés
held-still = { $count ->
    [one] { $count } élément est toujours en attente : personne ne lui est mappé par le mappage actuel. Voir « { $command } ».
   *[other] { $count } éléments sont toujours en attente : personne ne leur est mappé par le mappage actuel. Voir « { $command } ».
}
replay-none = Aucun élément en attente ne correspond à ce choix.


### Statement and proof

statement-title = Relevé de rapprochement
statement-none = Il n’y a pas encore de relevé de { $connector } pour ce jour. Un relevé est écrit à la fin de chaque importation.
statement-written = Enregistré sous { $file }.
statement-row = { $day }, nº { $number } : { $runs ->
    [one] { $runs } exécution
   *[other] { $runs } exécutions
}, { $events ->
    [one] { $events } événement lu
   *[other] { $events } événements lus
}, { $balanced ->
    [yes] les totaux concordent
   *[no] les totaux ne concordent pas
}, { $signed ->
    [yes] signé
   *[no] non signé
}
statement-section-statement = Relevé
statement-section-day = Importations du jour
statement-section-replays = Réimportations du jour
statement-section-since = Depuis le début
statement-section-source-day = Jour source { $day }
statement-section-run = Exécution { $run }
statement-section-file = Fichier « { $file } »
statement-connector = Connecteur
statement-day = Jour (UTC)
statement-number = Numéro
statement-balanced = Les deux côtés des totaux concordent-ils ?
statement-yes = oui
statement-no = non
statement-signed-by = Signé avec la clé PGP
statement-unsigned = non signé : aucune des clés PGP du connecteur ne peut signer
statement-entries = Entrées de la chaîne
statement-root = Empreinte de la dernière entrée
statement-since = Depuis le
statement-runs = Exécutions
statement-events-read = Événements lus
statement-archived = Archivés
statement-duplicate = Doublons
statement-excluded = Exclus (pas un message)
statement-held = En attente
statement-failed = Échoués (illisibles)
statement-released = En attente ou échoués auparavant, réglés depuis
statement-held-now = En attente à présent
statement-failed-now = Échoués, encore ouverts
statement-open-before = Ouverts avant le début de la chaîne
statement-kind = Type d’exécution
statement-kind-import = importation
statement-kind-replay = réimportation
statement-began = Début
statement-ended = Fin
statement-who = Lancée par
statement-program = Version du programme
statement-outcome = Résultat
statement-interrupted = L’exécution a été interrompue. La suivante a repris à cet endroit.
statement-mapping-version = Version du mappage
statement-mapping = Empreinte du mappage
statement-mailbox-files = Fichiers de boîtes aux lettres écrits
statement-mails = E-mails qu’ils contiennent
statement-parts-root = Empreinte des fichiers de boîtes aux lettres
statement-log = Empreinte du journal
statement-size = Taille en octets, tel que reçu
statement-modified = Heure à la source
statement-sha256 = SHA-256
statement-host-key = Clé d’hôte du site
statement-pgp-key = Clé PGP
statement-format = Format
statement-at-fault = Illisible : { $file }
statement-where = Partie
statement-what = Objet
statement-value = Valeur
statement-check = Pour vérifier la signature, enregistrez le relevé, son fichier .asc et le fichier .asc de la clé dans un même dossier. Lancez ensuite : gpg --import { $key }; gpg --verify { $signature } { $statement }
audit-ledger-open = Le registre est en cours d’utilisation, ou une exécution a été interrompue : ses lignes ont été vérifiées, son fichier n’a pas pu être comparé octet par octet.
audit-runs-open = { $count ->
    [one] { $count } exécution est en cours ou a été interrompue : son journal sera scellé par la suivante.
   *[other] { $count } exécutions sont en cours ou ont été interrompues : leurs journaux seront scellés par la suivante.
}
audit-runs-before = { $count ->
    [one] { $count } exécution est antérieure à la chaîne : rien ne dit ce qu’était son journal.
   *[other] { $count } exécutions sont antérieures à la chaîne : rien ne dit ce qu’étaient leurs journaux.
}
audit-statements-due = { $count ->
    [one] { $count } relevé manque : la prochaine exécution l’écrira.
   *[other] { $count } relevés manquent : la prochaine exécution les écrira.
}
audit-unsigned = { $count ->
    [one] { $count } relevé n’est pas signé : aucune des clés PGP du connecteur ne pouvait signer.
   *[other] { $count } relevés ne sont pas signés : aucune des clés PGP du connecteur ne pouvait signer.
}
audit-on-servers = { $count ->
    [one] 1 e-mail se trouve dans une boîte aux lettres sur un serveur : son reçu est conservé ici, il n’a pas été relu.
   *[other] { $count } e-mails se trouvent dans des boîtes aux lettres sur un serveur : leurs reçus sont conservés ici, ils n’ont pas été relus.
}
audit-evidence-away = { $count ->
    [one] 1 fichier chiffré n’a pas pu être relu : le stockage des preuves est injoignable ou ne nous laisse pas entrer.
   *[other] { $count } fichiers chiffrés n’ont pas pu être relus : le stockage des preuves est injoignable ou ne nous laisse pas entrer.
}
audit-evidence-unlisted = Le stockage des preuves n’a pas listé ses fichiers : ceux qui n’y ont pas leur place n’ont pas été cherchés.
audit-fault = { $what } — { $how } : { $name }
audit-what-mailbox = Fichier de boîte aux lettres
audit-what-evidence = Fichier tel que reçu
audit-what-ledger = Registre
audit-what-seal = Sceau du registre
audit-what-chain = Entrée de la chaîne
audit-what-row = Ligne du registre
audit-what-log = Journal
audit-what-statement = Relevé
audit-what-mapping = Mappage
audit-how-altered = modification constatée
audit-how-missing = introuvable
audit-how-unknown = inconnu du registre
audit-bytes = octets { $from } à { $to }
audit-entry = entrée { $entry }


### Source watch

watch-level-urgent = Urgent
watch-level-warning = Avertissement
watch-silent = { $reached ->
    [no] Aucune exécution n’a encore atteint le site, depuis le { $since }.
   *[yes] Aucune exécution n’a atteint le site depuis le { $since }.
}
    .next = Ce qui est arrivé sur le site depuis en disparaît à partir du { $leaves }. Vérifiez la connexion, et que cet ordinateur lance l’importation chaque jour.
watch-disappears = { $gone ->
    [yes] { $count ->
        [one] Le fichier { $file } n’est pas importé, et il n’est plus sur le site.
       *[other] { $count } fichiers ne sont pas importés, et ils ne sont plus sur le site. Le premier est { $file }.
    }
   *[no] { $count ->
        [one] Le fichier { $file } n’est pas importé, et il disparaît du site le { $leaves } (jours restants : { $days }).
       *[other] { $count } fichiers ne sont pas importés, et ils disparaissent du site le { $leaves } (jours restants : { $days }). Le premier est { $file }.
    }
}
    .next = { $reason ->
        [never-fetched] { $gone ->
            [yes] Rien n’en a jamais été récupéré. Demandez un nouvel envoi à l’assistance du site.
           *[no] Rien n’en a encore été récupéré. Lancez une importation maintenant, et voyez ce qui l’arrête.
        }
        [fault] { $gone ->
            [yes] Le défaut est visible parmi les exécutions. Ce qui a été récupéré est conservé ici, chiffré. En cas de dommage, demandez un nouvel envoi à l’assistance du site.
           *[no] Le défaut est visible parmi les exécutions. Tant que l’original est sur le site, l’assistance peut facilement l’envoyer à nouveau : demandez-le avant ce jour.
        }
       *[waiting] Tout est conservé ici, chiffré et entier : rien n’est perdu. L’importation est en attente : voyez la limite quotidienne et la dernière exécution.
    }
watch-manifest-disagrees = Le manifeste et le site ne concordent pas pour le { $day }. Dans le manifeste mais pas sur le site : { $missing }. Sur le site mais pas dans le manifeste : { $unlisted }. Les premiers noms : { $names }.
    .next = Demandez à l’assistance du site les fichiers qui manquent, et si le manifeste est complet.
watch-site-empty = Le site a été atteint le { $at }, et il ne contenait aucun fichier.
    .next = Si des fichiers devraient s’y trouver, demandez à l’assistance du site si elle livre toujours, et dans quel dossier.
watch-day-missing = Aucun fichier n’est arrivé pour le { $day }.
    .next = Si l’on a conversé ce jour-là, demandez-en le fichier à l’assistance du site. Le { $leaves } au plus tard, le site l’aura supprimé.
watch-file-late = Le fichier du jour ({ $day }) n’est pas sur le site. Il y est d’habitude à { $usual } UTC.
    .next = Attendez la prochaine exécution. Si le fichier n’est pas là demain, interrogez l’assistance du site.


### Search

error-search-off = La recherche est désactivée : il n’y a pas d’index.
    .data = Les boîtes aux lettres et le registre ne sont pas touchés.
    .next = Activez d’abord la recherche (« chat-connectors search on »). L’index est créé à partir des boîtes aux lettres.
error-search-damaged = L’index de recherche est illisible, ou il a été créé à partir d’une autre archive.
    .data = Les boîtes aux lettres et le registre ne sont pas touchés, et les importations continuent.
    .next = Recréez l’index à partir des boîtes aux lettres (« chat-connectors search rebuild »).
error-item-unknown = Aucun élément, ou plusieurs, ont une empreinte qui commence ainsi.
    .data = { -nothing-done }
    .next = Indiquez davantage de caractères de l’empreinte, telle qu’une recherche l’affiche.

stage-indexing = Ajout des e-mails à l’index de recherche

search-holds-words = L’index contient les mots des conversations, tout comme les boîtes aux lettres : qui peut le lire sait ce qui a été dit. Il se trouve à côté d’elles, dans le fichier search.db. « chat-connectors search off » le supprime.
search-filled = { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
} de { $parts ->
    [one] { $parts } fichier de boîte aux lettres
   *[other] { $parts } fichiers de boîtes aux lettres
} : ajout à l’index en { $seconds } s.
search-nothing-new = Tout ce qui est archivé est déjà dans l’index.
search-deleted = La recherche est désactivée. L’index est supprimé ; les boîtes aux lettres et le registre restent tels quels.
search-status-off = La recherche est désactivée : il n’y a pas d’index.
search-status-on = La recherche est activée : { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
} de { $parts ->
    [one] { $parts } fichier de boîte aux lettres
   *[other] { $parts } fichiers de boîtes aux lettres
}. L’index occupe { SIZE($bytes) }.
search-behind = { $count ->
    [one] { $count } fichier de boîte aux lettres archivé n’est pas encore dans l’index. « chat-connectors search on » l’ajoute.
   *[other] { $count } fichiers de boîtes aux lettres archivés ne sont pas encore dans l’index. « chat-connectors search on » les ajoute.
}
search-skipped = { $count ->
    [one] { $count } fichier de boîte aux lettres n’est pas tel qu’il a été écrit et a été laissé de côté :
   *[other] { $count } fichiers de boîtes aux lettres ne sont pas tels qu’ils ont été écrits et ont été laissés de côté :
}
search-found = { $more ->
    [yes] Plus de { $count } éléments trouvés. Les { $shown } premiers :
   *[no] { $count ->
        [0] Rien n’a été trouvé.
        [one] { $count } élément trouvé.
       *[other] { $count } éléments trouvés. Affichés : { $shown }.
    }
}
search-ignored = Non recherché, faute de lettre ou de chiffre, ou parce que c’est un début de mot de moins de trois lettres, ou parce que c’est trop : { $pieces }
search-altered = Aucune copie de cet élément n’est plus ce qui a été indexé.
search-item = Élément { $item }
search-place = { $path }, message { $position }
search-to = à { $names }
search-to-more = à { $names } et { $count } de plus
search-attachments = Pièces jointes : { $names }
search-exported = { $count ->
    [one] { $count } message a été exporté dans { $file }.
   *[other] { $count } messages ont été exportés dans { $file }.
}
search-exported-sha256 = SHA-256 de ce fichier : { $sha256 }
search-exported-nothing = Rien n’a été trouvé ; aucun fichier n’a été écrit.

custody-title = Chaîne de conservation
custody-who = Exporté par { $who } le { $at } (UTC), avec Chat Connectors { $version }.
custody-asked = Ce qui a été recherché :
custody-asked-everything = tout l’index
custody-words = mots
custody-person = personne
custody-conversation = conversation
custody-from = du jour (UTC)
custody-to = au jour (UTC)
custody-mailbox = boîte aux lettres
custody-items = éléments
custody-chain = La chaîne du registre à cet instant : entrée { $entry }, empreinte { $hash }
custody-chain-none = La chaîne du registre n’a aucune entrée à cet instant.
custody-count = { $count ->
    [one] { $count } message a été exporté.
   *[other] { $count } messages ont été exportés.
}
custody-agrees = Chaque fichier de boîte aux lettres dont ils ont été lus a le SHA-256 que le registre conserve pour lui.
custody-disagrees = { $count ->
    [one] ATTENTION : { $count } message a été lu dans un fichier de boîte aux lettres qui n’a plus le SHA-256 que le registre conserve pour lui. Il porte la mention « modifié ».
   *[other] ATTENTION : { $count } messages ont été lus dans des fichiers de boîtes aux lettres qui n’ont plus le SHA-256 que le registre conserve pour eux. Ils portent la mention « modifié ».
}
custody-missing = { $count ->
    [one] ATTENTION : { $count } élément a été trouvé mais n’a pas pu être relu. Il ne figure pas dans l’export :
   *[other] ATTENTION : { $count } éléments ont été trouvés mais n’ont pas pu être relus. Ils ne figurent pas dans l’export :
}
custody-file = SHA-256 de { $file } : { $sha256 }
custody-how = Pour vérifier : le SHA-256 d’un message est celui de son texte entier avec des fins de ligne CRLF, tel qu’il a été remis ; pour un fichier .eml, c’est celui du fichier. « Fichier tel que reçu » est le SHA-256 du fichier envoyé par le site, qui est conservé comme preuve.
custody-message-time = Heure
custody-message-item = Élément
custody-message-sha256 = SHA-256 du message
custody-message-source = Lu dans
custody-message-part = SHA-256 du fichier de boîte aux lettres
custody-message-agrees = inchangé
custody-message-changed = modifié
custody-message-evidence = Fichier tel que reçu

## Every day

error-schedule-absent = Cet ordinateur n’a pas de planificateur auquel confier le démarrage quotidien : { $program } est introuvable.
    .data = Les connecteurs et leurs heures sont conservés. { -safe-so-far }
    .next = Lancez « chat-connectors run --due » une fois par heure avec ce qui démarre les programmes sur cet ordinateur, par exemple cron.
error-schedule-refused = Le système d’exploitation n’a pas accepté le démarrage quotidien. { $program } répond « { $said } ».
    .data = Les connecteurs et leurs heures sont conservés, et le démarrage est tel qu’il était. { -safe-so-far }
    .next = Ouvrez une session sur cet ordinateur sous votre propre nom, sans su ni sudo, puis installez de nouveau le démarrage. Sur un serveur Linux, « loginctl enable-linger » y prépare le système.
due-none = Rien n’est à exécuter maintenant. Le prochain démarrage est prévu à { $next }.
due-next = Le prochain démarrage est prévu à { $next }.
due-no-schedule = Aucun connecteur ne s’exécute tous les jours : aucun n’a d’heure.
schedule-missing = Le système d’exploitation ne démarre rien pour ce dossier.
schedule-installed = Le système d’exploitation démarre tous les jours ce qui est à exécuter ({ $name }).
schedule-differs = Un démarrage est installé ({ $name }), mais il n’est pas comme il devrait être : le programme, une heure ou le fichier de la phrase secrète a changé. Installez-le de nouveau.
schedule-asleep = Un démarrage est écrit ({ $name }), mais le système d’exploitation n’en fait rien. Installez-le de nouveau.
schedule-row = { $connector } : tous les jours à { $at } ; prochaine fois à { $next }.
schedule-row-due = { $connector } : tous les jours à { $at } ; à exécuter maintenant.
schedule-linger = Il ne démarre que pendant que votre session est ouverte. Pour qu’il démarre aussi sans session, exécutez une fois « loginctl enable-linger ».
schedule-passphrase-file = Le coffre s’ouvre avec une phrase secrète, et personne n’est là pour la saisir. Indiquez un fichier qui la contient : installez de nouveau avec --vault-passphrase-file.

## Alerts

-alert-kept = Vos conversations sont inchangées. Les alertes qui n’ont pas pu être envoyées sont conservées et réessayées après la prochaine exécution.
error-alert-none = « { $connector } » n’a pas d’alertes : il ne prévient personne.
    .data = { -nothing-done }
    .next = Configurez-les dans la fenêtre, ou avec « chat-connectors alert set ».
error-alert-name = Le serveur des alertes, « { $host } », n’a pas d’adresse : son nom est inconnu.
    .data = { -alert-kept }
    .next = Vérifiez l’orthographe du nom, et que cet ordinateur est connecté au réseau.
error-alert-refused = Le serveur des alertes est injoignable : rien ne répond sur « { $host } », port { $port }.
    .data = { -alert-kept }
    .next = Vérifiez le nom et le port. S’ils sont corrects, demandez à l’administrateur de ce serveur s’il fonctionne et si un pare-feu se trouve sur le chemin.
error-alert-silent = Le serveur des alertes, « { $host } », n’a pas répondu sur le port { $port } en { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
    .data = { -alert-kept }
    .next = Vérifiez le port et le chiffrement : un serveur qui attend TLS d’emblée ne dit rien à qui ne commence pas ainsi. Sinon, interrogez son administrateur.
error-alert-lost = Le serveur des alertes, « { $host } », port { $port }, a coupé la connexion ou ne parle pas le protocole attendu.
    .data = { -alert-kept }
    .next = Vérifiez le port. S’il est correct, demandez à l’administrateur du serveur ce que dit son journal.
error-alert-no-tls = Le serveur des alertes, « { $host } », ne propose pas de chiffrement sur le port { $port }. Rien ne lui a été envoyé.
    .data = { -alert-kept }
    .next = Vérifiez le port : 587 est d’usage pour STARTTLS, 465 pour TLS. Si le serveur proposait le chiffrement auparavant, quelqu’un écoute peut-être en chemin : interrogez l’administrateur du réseau.
error-alert-untrusted = Le certificat du serveur des alertes, « { $host } », n’est pas approuvé. Rien ne lui a été envoyé.
    .data = { -alert-kept }
    .next = Vérifiez que le nom est celui du certificat, et que celui-ci n’a pas expiré. Si votre organisation a sa propre autorité de certification, indiquez le certificat de celle-ci (PEM) dans les paramètres.
error-alert-login = Le serveur de messagerie « { $host } » n’accepte pas le nom d’utilisateur et le mot de passe.
    .data = { -alert-kept }
    .next = Saisissez de nouveau les deux. Certains serveurs exigent un mot de passe réservé aux programmes, ou n’autorisent la connexion que chiffrée.
error-alert-sender = Le serveur de messagerie « { $host } » refuse l’adresse de l’expéditeur (réponse { $reply }).
    .data = { -alert-kept }
    .next = Utilisez une adresse d’expéditeur autorisée pour ce compte, et un nom d’utilisateur si le serveur en demande un.
error-alert-recipient = Le serveur de messagerie « { $host } » refuse le destinataire numéro { $places } sur { $of } (réponse { $reply }).
    .data = Vos conversations sont inchangées.
    .next = Vérifiez l’adresse de ce destinataire. Les autres destinataires, s’il y en a, reçoivent les alertes.
error-alert-rejected = Le serveur de messagerie « { $host } » refuse l’e-mail (réponse { $reply }).
    .data = { -alert-kept }
    .next = Demandez à l’administrateur du serveur quelle règle le refuse.
error-alert-later = Le serveur des alertes, « { $host } », n’accepte rien pour l’instant (réponse { $reply }).
    .data = { -alert-kept }
    .next = Attendez la prochaine exécution. Si cela persiste, interrogez l’administrateur du serveur.
error-alert-webhook = Le webhook sur « { $host } » refuse l’alerte (statut { $status }).
    .data = Vos conversations sont inchangées. Cette alerte n’est pas réessayée.
    .next = Vérifiez l’adresse et le secret de signature. Un statut de 300 à 399 mène à une autre adresse : saisissez celle-ci.

alert-failed = { $connector } : l’importation a échoué
alert-held = { $connector } : des éléments sont en attente
    .next = Ouvrez « { $connector } » dans Chat Connectors, onglet En attente, et ajoutez au mappage les personnes qui manquent. Réimportez ensuite.
alert-first-success = { $connector } : la première importation a réussi
    .what = { $count ->
        [one] Le premier e-mail ({ $count }) a été archivé.
       *[other] Les { $count } premiers e-mails ont été archivés.
    }
    .next = Vous n’avez rien à faire.
alert-over-limit = { $connector } : une journée dépasse la limite quotidienne
alert-day-missing = { $connector } : il manque une journée
alert-file-late = { $connector } : le fichier du jour est en retard
alert-silent = { $connector } : le site n’a pas été atteint depuis des jours
alert-site-empty = { $connector } : le site est vide
alert-manifest-disagrees = { $connector } : le site et sa liste ne concordent pas
alert-disappears = { $connector } : des fichiers non importés disparaissent du site
alert-expiry = { $connector } : une date approche
alert-expiry-pgp-key-expires = { $days ->
    [0] La clé PGP a expiré ou expire aujourd’hui ({ $date }).
    [one] La clé PGP expire demain, le { $date }.
   *[other] La clé PGP expire dans { $days } jours, le { $date }.
}
    .next = Créez à temps de nouvelles clés (Modifier la connexion, Créer de nouvelles clés) et envoyez leurs fichiers à l’assistance du site. L’ancienne clé continue de lire les anciens fichiers.
alert-expiry-old-key-retires = { $days ->
    [0] Seule la nouvelle clé SSH est proposée désormais (depuis le { $date }), et le site ne l’a pas encore acceptée.
    [one] À partir de demain, le { $date }, seule la nouvelle clé SSH est proposée, et le site ne l’a pas encore acceptée.
   *[other] Dans { $days } jours, à partir du { $date }, seule la nouvelle clé SSH est proposée, et le site ne l’a pas encore acceptée.
}
    .next = Demandez à l’assistance du site si la nouvelle clé est installée, puis validez la connexion.
alert-expiry-host-key-changes = { $days ->
    [0] Le site devait changer de clé d’hôte au plus tard aujourd’hui ({ $date }).
    [one] Le site change de clé d’hôte demain, le { $date }.
   *[other] Le site change de clé d’hôte dans { $days } jours, le { $date }.
}
    .next = Vous n’avez rien à faire si la clé attendue est correcte : elle sera acceptée dès ce jour. Vérifiez-la encore une fois auprès de l’assistance du site.
alert-test = { $connector } : une alerte d’essai
    .what = Quelqu’un a choisi « Envoyer un essai ». Les alertes de ce connecteur arrivent ici.
    .next = Vous n’avez rien à faire.
alert-connector = Connecteur
alert-run = Exécution
alert-time = Heure (UTC)
alert-look = Où regarder : ouvrez « { $connector } » sous Connecteurs de données dans Chat Connectors, ou tapez chat-connectors runs "{ $connector }".
alert-footer = Envoyé par Chat Connectors. Une alerte ne contient jamais de conversations, ni de noms ou d’adresses de personnes. Personne ne lit les réponses à ce message.
alert-tested-mail = Le serveur de messagerie a accepté l’essai.
alert-tested-webhook = Le webhook a accepté l’essai.
alert-trouble-mail = Les alertes ne peuvent pas être envoyées par e-mail, depuis le { $since }.
alert-trouble-webhook = Les alertes ne peuvent pas être envoyées au webhook, depuis le { $since }.
alert-trouble-waiting = { $count ->
    [one] { $count } alerte attend et sera réessayée après la prochaine exécution.
   *[other] { $count } alertes attendent et seront réessayées après la prochaine exécution.
}
alert-trouble-lost = { $count ->
    [one] { $count } alerte n’a pas pu être remise et ne sera pas réessayée.
   *[other] { $count } alertes n’ont pas pu être remises et ne seront pas réessayées.
}
alert-set = Les alertes de « { $connector } » sont configurées. « chat-connectors alert test » envoie un essai.
alert-off = « { $connector } » n’envoie plus d’alertes.
alert-unencrypted = Attention : les alertes vont au serveur de messagerie sans chiffrement. Quiconque se trouve en chemin peut les lire et les modifier.

## Telegram Archiver and LivePerson

service-ice-chat = ICE Chat
service-telegram-archiver = TeleMessage
service-liveperson = 17a-4
practice-files = { $count ->
        [one] Le site contient un fichier, fait par ce programme et par personne d’autre.
       *[other] Le site contient { $count } fichiers, faits par ce programme et par personne d’autre.
    }
keys-next-account = À un compte, on se connecte avec un nom d’utilisateur et un mot de passe : aucune clé SSH n’est nécessaire. Donnez l’adresse IP à l’assistance du site si elle en veut une ; avec la clé PGP elle peut chiffrer ses fichiers, et qui lit vos relevés en vérifie les signatures.
error-json-malformed = Le JSON du fichier est cassé, ou imbriqué trop profondément, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site de refaire ce fichier.
error-json-too-long = Une conversation du fichier dépasse { SIZE($limit) }, à l’octet { $offset }.
    .data = { -file-kept }
    .next = Demandez à l’assistance du site si ce fichier est authentique, et de diviser les conversations très longues.
error-drop-count = Le manifeste compte { $said } e-mails, et le fichier en contient { $found }. Personne ne peut dire lesquels manquent ou sont de trop.
    .data = { -file-kept } Il est réessayé à chaque exécution, y compris lorsque le manifeste a été corrigé.
    .next = Demandez à l’assistance du site de renvoyer ce fichier et son manifeste.
error-item-form = Le message à l’octet { $offset } n’est pas écrit comme le veut son format.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de refaire ce message { -resend }.
error-item-empty = Un e-mail du fichier est vide.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de renvoyer cet e-mail. Les autres n’ont pas besoin d’être renvoyés.
error-item-missing = Le manifeste cite un e-mail qui n’est pas dans le fichier.
    .data = Il est compté comme échoué, et tous les e-mails présents ont été pris en compte.
    .next = Demandez à l’assistance du site d’envoyer l’e-mail manquant. Dès qu’il arrive, il est importé ; rien n’est importé deux fois.
error-item-size = Un e-mail du fichier n’a pas la taille que dit le manifeste : il a été coupé ou modifié en route.
    .data = { -item-kept }
    .next = Demandez à l’assistance du site de renvoyer cet e-mail.
error-item-too-large = Un e-mail du fichier dépasse 160 Mio.
    .data = { -item-kept } Le fichier dans lequel il est venu est conservé.
    .next = Demandez à l’assistance du site d’envoyer ses pièces jointes à part.
rung-not-needed = pas nécessaire
practice-account = Le site d’exercice a un compte pour vous : nom d’utilisateur { $user }, avec un mot de passe à lui.

## The desktop

error-settings-file = Les choix pour cet ordinateur sont illisibles : « { $file } », à la ligne { $line } ou tout près.
    .data = Aucun connecteur et aucune boîte aux lettres ne sont touchés. D’ici là, les choix habituels s’appliquent, et non les vôtres.
    .next = Corrigez le fichier dans le dossier de base, ou supprimez-le et choisissez de nouveau.
error-start-at-login = Le système d’exploitation n’a pas pu dire ou changer si ce programme démarre à l’ouverture de session.
    .data = Les connecteurs et les boîtes aux lettres sont intacts.
    .next = Réessayez, ou voyez les programmes lancés à l’ouverture de session dans les paramètres de votre bureau.
error-notification-not-shown = Le bureau n’a pas affiché de notification.
    .data = { -safe-so-far }
    .next = Voyez l’état des connecteurs sur la page des connecteurs de données, ou avec chat-connectors status.
tray-open = Ouvrir Chat Connectors
tray-idle = Rien à faire
tray-importing = Importation en cours : { $connector }
tray-importing-elsewhere = Importation en cours
tray-attention = { $count ->
    [one] { $count } connecteur demande votre attention
   *[other] { $count } connecteurs demandent votre attention
}
tray-run-now = Lancer
tray-run-all = Tout lancer
tray-quit = Quitter
told-first = { $count ->
    [one] La première importation a réussi : { $count } e-mail est dans sa boîte aux lettres.
   *[other] La première importation a réussi : { $count } e-mails sont dans leurs boîtes aux lettres.
}
    .title = { $connector } : première importation
told-failed = Tout n’a pas pu être importé. Ce qui a été importé est en sécurité. Ouvrez Chat Connectors pour voir pourquoi.
    .title = { $connector } : l’importation a échoué
told-over-limit = { $count ->
    [one] Une journée de { $count } élément dépasse la limite quotidienne et attend votre décision.
   *[other] Une journée de { $count } éléments dépasse la limite quotidienne et attend votre décision.
}
    .title = { $connector } : une journée dépasse la limite
told-held = { $count ->
    [one] { $count } élément est en attente, car personne n’y a de boîte aux lettres.
   *[other] { $count } éléments sont en attente, car personne n’y a de boîte aux lettres.
}
    .title = { $connector } : éléments en attente
told-key-expires = { $count ->
    [one] La clé PGP expire dans { $count } jour, le { $day }. Créez-en une nouvelle à temps.
   *[other] La clé PGP expire dans { $count } jours, le { $day }. Créez-en une nouvelle à temps.
}
    .title = { $connector } : une clé expire
told-key-expired = La clé PGP a expiré le { $day }. Créez-en une nouvelle et envoyez-la à l’assistance du site.
    .title = { $connector } : une clé a expiré
told-key-retires = { $count ->
    [one] L’ancienne clé SSH est retirée dans { $count } jour, le { $day }, et le site n’a pas encore accepté la nouvelle.
   *[other] L’ancienne clé SSH est retirée dans { $count } jours, le { $day }, et le site n’a pas encore accepté la nouvelle.
}
    .title = { $connector } : l’ancienne clé est bientôt retirée
told-key-retired = L’ancienne clé SSH a été retirée le { $day }, et le site n’a pas encore accepté la nouvelle.
    .title = { $connector } : l’ancienne clé est retirée
told-host-key-changes = { $count ->
    [one] Le site change de clé d’hôte dans { $count } jour, le { $day }.
   *[other] Le site change de clé d’hôte dans { $count } jours, le { $day }.
}
    .title = { $connector } : la clé d’hôte change
told-host-key-changed = Le site change de clé d’hôte à partir du { $day }.
    .title = { $connector } : la clé d’hôte change
told-day-missing = Aucun fichier du { $day } n’est arrivé.
    .title = { $connector } : une journée manque
settings-keep-running = Continuer à tourner quand la fenêtre est fermée
settings-notifications = Notifications
settings-yes = oui
settings-no = non

## Mailboxes on a server

error-destination-unreachable = Le serveur des boîtes aux lettres, « { $host } », est injoignable sur le port { $port }.
    .data = Rien n’est perdu. Ce qui n’a pas été livré le sera par la prochaine exécution.
    .next = Vérifiez le nom et le port du serveur, et qu’un pare-feu laisse passer cet ordinateur.
error-destination-silent = Le serveur des boîtes aux lettres, « { $host } », n’a pas répondu en { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }.
    .data = Rien n’est perdu. Ce qui n’a pas été livré le sera par la prochaine exécution.
    .next = Réessayez plus tard. Si cela persiste, demandez à qui gère le serveur.
error-destination-lost = La connexion au serveur des boîtes aux lettres, « { $host } », a été coupée plusieurs fois.
    .data = Rien n’est perdu. La prochaine exécution demande au serveur ce qu’il a, et livre le reste.
    .next = Réessayez plus tard. Si cela persiste, demandez à qui gère le serveur ou le réseau.
error-destination-protocol = « { $host } » a donné une réponse qui n’a pas de sens ici ({ $said }).
    .data = Rien n’est perdu. Ce qui n’a pas été livré le sera par la prochaine exécution.
    .next = Vérifiez que le nom et le port sont ceux du serveur des boîtes aux lettres, et non ceux d’un autre.
error-destination-no-tls = « { $host } » n’offre pas de chiffrement sur le port { $port }.
    .data = Aucun mot de passe et aucun message n’a été envoyé.
    .next = Choisissez le chiffrement dont dispose le serveur, ou demandez à qui le gère de l’activer.
error-destination-untrusted = Le certificat de « { $host } » n’est pas approuvé.
    .data = Aucun mot de passe et aucun message n’a été envoyé.
    .next = Si l’organisation a sa propre autorité de certification, choisissez le fichier de celle-ci. Sinon, demandez à qui gère le serveur.
error-destination-sign-in = « { $host } » ne nous laisse pas entrer ({ $reason }).
    .data = Rien n’est perdu. Ce qui n’a pas été livré le sera par la prochaine exécution.
    .next = Vérifiez le compte, son mot de passe ou le secret de l’application, et qu’il peut ouvrir les boîtes aux lettres d’autrui.
error-destination-permission = Il manque une autorisation à l’application : { $missing }.
    .data = Rien n’a été livré, et rien n’est perdu.
    .next = Faites-la accorder par un administrateur de Microsoft 365. L’essai de la destination montre les étapes.
error-destination-throttled = « { $host } » nous demande d’attendre { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }, plus longtemps qu’une exécution n’attend.
    .data = Rien n’est perdu. Ce qui n’a pas été livré le sera par la prochaine exécution.
    .next = Rien, sauf si cela arrive chaque jour : demandez alors ses limites à qui gère le serveur.
error-destination-unfinished = Une exécution vers la destination précédente ({ $earlier }) a été interrompue, et elle seule peut dire ce qu’elle a.
    .data = Rien n’est perdu, et rien n’est livré deux fois.
    .next = Choisissez de nouveau la destination précédente, exécutez le connecteur une fois, puis changez de destination.
error-destination-counts = Les boîtes aux lettres ont pris { $mailboxes } e-mails, et l’archive { $archive }.
    .data = Chacune garde ce qu’elle a. Les éléments ne sont pas comptés comme importés.
    .next = Exécutez de nouveau le connecteur. Si cela persiste, enregistrez le journal et demandez de l’aide.
error-mailbox-unknown = Une boîte aux lettres n’existe pas sur le serveur.
    .data = Ses éléments sont conservés. Toutes les autres boîtes continuent.
    .next = Faites créer la boîte, ou mappez la personne à une autre. Choisissez ensuite Réimporter.
error-mailbox-full = Une boîte aux lettres est pleine.
    .data = Ses e-mails attendent, et sont livrés par la prochaine exécution qui trouve de la place. Toutes les autres boîtes continuent.
    .next = Faites agrandir la boîte aux lettres.
error-mailbox-closed = Le serveur ne nous laisse pas écrire dans une boîte aux lettres.
    .data = Ses e-mails attendent, et sont livrés par la prochaine exécution qui le peut. Toutes les autres boîtes continuent.
    .next = Faites donner au compte ou à l’application l’accès à la boîte.
error-mail-too-large = Un e-mail est trop grand pour le serveur, même sans ses pièces jointes.
    .data = L’e-mail attend. Tous les autres continuent.
    .next = Faites relever la limite du serveur pour un e-mail.
error-mail-refused = Le serveur refuse un e-mail.
    .data = L’e-mail attend, et chaque exécution le tente de nouveau. Tous les autres continuent.
    .next = Enregistrez le journal et demandez à qui gère le serveur.
error-evidence-unreachable = Le stockage des preuves « { $host } » est injoignable.
    .data = Rien n’est perdu. Les fichiers récupérés restent sur cet ordinateur jusqu’à ce que le stockage les ait.
    .next = Vérifiez l’adresse du stockage, et qu’un pare-feu laisse passer cet ordinateur. S’il a disparu pour de bon, quittez-le dans le terminal : chat-connectors evidence local --leave-behind.
error-evidence-sign-in = Le stockage des preuves « { $host } » ne nous laisse pas entrer.
    .data = Rien n’est perdu. Les fichiers récupérés restent sur cet ordinateur jusqu’à ce que le stockage les ait.
    .next = Vérifiez la clé, la signature d’accès partagé ou l’application, et qu’elle peut lire et écrire des objets blob. S’il a disparu pour de bon, quittez-le dans le terminal : chat-connectors evidence local --leave-behind.
error-evidence-container = Le stockage des preuves n’a pas de conteneur « { $container } ».
    .data = Rien n’est perdu. Les fichiers récupérés restent sur cet ordinateur jusqu’à ce que le stockage les ait.
    .next = Faites créer le conteneur, ou corrigez son nom. S’il a disparu pour de bon, quittez-le dans le terminal : chat-connectors evidence local --leave-behind.
error-evidence-differs = Le stockage des preuves a d’autres octets de { $file } que ceux qui ont été récupérés.
    .data = Ces octets ne sont pas utilisés. Une copie du fichier qui est sur cet ordinateur y reste.
    .next = Rien n’y est écrasé. Cherchez qui ou quoi les a écrits, puis retirez-les ou remettez le bon fichier : la prochaine exécution continue avec lui. S’il a disparu pour de bon, quittez-le dans le terminal : chat-connectors evidence local --leave-behind.

# The terminal's words of a destination.
place-of-organisation = Toute l’organisation, et chaque connecteur qui ne dit rien d’autre :
place-own = { $connector } a sa propre destination :
place-follows = { $connector } utilise la même destination que l’organisation :
place-followed-by = { "  " }utilisée par { $connector }
place-not-followed-by = { "  " }non utilisée par { $connector } : il a la sienne
place-kind = Où sont les boîtes aux lettres
place-kind-archive = l’archive de cet ordinateur
place-kind-imap = serveur IMAP
place-kind-graph = Microsoft 365
place-server = Serveur
place-security = Chiffrement
place-security-tls = TLS dès le début
place-security-starttls = STARTTLS
place-security-none = aucun : mots de passe et conversations circulent en clair
place-ca = Autorité de certification
place-ca-own = celle de l’organisation ; aucune autre n’est acceptée
place-sign-in = S’identifie comme
place-sign-in-master = utilisateur maître (master user) du serveur
place-sign-in-proxy = compte qui agit pour chaque boîte
place-sign-in-oauth = application (OAuth)
place-user = Compte
place-login = Nom d’une boîte là-bas
place-tenant = Annuaire (tenant)
place-client = Application (client)
place-authority = S’identifie auprès de
place-method = Comment un e-mail y entre
place-method-create = créé à partir de ses éléments (v1.0)
place-method-import-mime = importé tel quel (bêta)
place-keep-eml = L’e-mail lui-même joint en EML
place-password = Mot de passe
place-client-secret = Secret de l’application
place-certificate = Certificat de l’application
place-secret-stored = enregistré
place-secret-missing = absent
place-secret-unknown = dans le coffre, qui n’a pas été ouvert
place-also-archive = Aussi dans l’archive de cet ordinateur
place-moved = { $connector } : ce qui a été livré reste où il est, et rien n’est livré deux fois. Ce qui est nouveau va à la nouvelle destination dès la prochaine exécution.
place-moved-open = { $count ->
    [one] { $connector } : { $count } e-mail qui n’est pas encore livré va à la nouvelle destination.
   *[other] { $connector } : { $count } e-mails qui ne sont pas encore livrés vont à la nouvelle destination.
}
place-moved-begun = { $count ->
    [one] { $connector } : une exécution interrompue avait commencé à livrer { $count } e-mail, et seule la destination précédente sait si elle l’a. Choisissez-la à nouveau, exécutez le connecteur une fois, puis déplacez-le.
   *[other] { $connector } : une exécution interrompue avait commencé à livrer { $count } e-mails, et seule la destination précédente sait lesquels elle a. Choisissez-la à nouveau, exécutez le connecteur une fois, puis déplacez-le.
}
place-test-subject = Test de Chat Connectors
place-test-text = Cet e-mail vérifie si Chat Connectors peut livrer dans cette boîte. Il ne contient aucun message de quiconque et peut être supprimé.
place-tested = Un e-mail de test a été écrit dans « { $folder } » de { $mailbox }, puis retiré.
place-tested-left = Un e-mail de test a été écrit dans « { $folder } » de { $mailbox }. Il n’a pas pu être retiré : supprimez-le là-bas.
place-tested-archive = L’archive de cet ordinateur est accessible en écriture. Aucun e-mail de test n’y a été laissé : ses fichiers ne sont jamais modifiés.
place-no-application = Cette destination n’a pas d’application : il n’y a pas d’autorisations à vérifier.
place-granted = Accordées
place-missing = Manquantes
place-step-open = Connectez-vous à https://entra.microsoft.com comme administrateur de { $tenant } et ouvrez Inscriptions d’applications, { $client }.
place-step-add = Sous Autorisations d’API, ajoutez comme autorisation d’application : { $permission }.
place-step-consent = Accordez le consentement administrateur, attendez quelques minutes et testez à nouveau.
rung-destination = Boîtes aux lettres
summary-refused = Refusés par la boîte (en attente)
summary-late = Livrés plus tard
summary-missing-mailboxes = Boîtes qui n’existent pas
refused-next = { $count ->
    [one] { $count } e-mail attend une boîte qui ne l’a pas accepté, et est réessayé à chaque exécution. « { $command } » dit laquelle et pourquoi.
   *[other] { $count } e-mails attendent des boîtes qui ne les ont pas acceptés, et sont réessayés à chaque exécution. « { $command } » dit lesquelles et pourquoi.
}
place-waiting = { $count ->
    [one]   { $mailbox } : { $count } e-mail attend depuis le { $since }. { $why }
   *[other]   { $mailbox } : { $count } e-mails attendent depuis le { $since }. { $why }
}

# What an administrator of Microsoft 365 does with commands. PowerShell, groups and names of permissions are Microsoft’s.
destination-steps-by-commands = Avec des commandes PowerShell (Exchange peut n’ouvrir que certaines boîtes aux lettres, un navigateur ne le peut pas) :
destination-steps-register = Inscrivez une application sur https://entra.microsoft.com, Inscriptions d’applications : ses identifiants d’annuaire (locataire) et d’application (client) vont dans la destination. Sous Certificats et secrets, chargez un certificat ou créez un secret.
destination-steps-connect = Connectez-vous à { $tenant } comme administrateur et retrouvez l’application { $client }.
destination-steps-consent-graph = Pour toutes les boîtes aux lettres : accordez Mail.ReadWrite. Pour certaines seulement : passez cette étape, et retirez l’autorisation si elle a été accordée, car elle compterait aussi.
destination-steps-consent-import = Accordez les deux autorisations dont l’importation a besoin. Cela ouvre toutes les boîtes aux lettres.
destination-steps-consent-imap = Accordez IMAP.AccessAsApp. À elle seule, elle n’ouvre aucune boîte aux lettres.
destination-steps-exchange = Faites connaître l’application à Exchange.
destination-steps-scope = Pour certaines boîtes aux lettres seulement : celles d’un groupe, ici « Chat mailboxes ». La dernière commande indique si l’application peut en ouvrir une ; une modification peut prendre deux heures.
destination-steps-mailboxes = Donnez à l’application chaque boîte aux lettres, ici celles du groupe « Chat mailboxes », et activez IMAP pour elles.
dialog-certificate = Choisir un certificat
## Evidence store

evidence-kept-here = Les fichiers chiffrés sont conservés sur cet ordinateur, dans staging/evidence.
evidence-kept-away = Les fichiers chiffrés sont conservés dans le conteneur « { $container } » du compte de stockage « { $account } », { $how }.
evidence-by-account-key = avec la clé du compte
evidence-by-sas = avec une signature d’accès partagé
evidence-by-client-credentials = avec une application de Microsoft Entra ID
evidence-waiting = { $count ->
        [one] Un fichier chiffré est
       *[other] { $count } fichiers chiffrés sont
    } sur cet ordinateur et pas encore dans le magasin de preuves. La prochaine exécution réessaie.
evidence-brought = { $count ->
        [one] Un fichier chiffré a été rapporté
       *[other] { $count } fichiers chiffrés ont été rapportés
    } sur cet ordinateur. Ce que le conteneur contient y reste.
evidence-left-behind = { $count ->
        [one] Un fichier chiffré est
       *[other] { $count } fichiers chiffrés sont
    } uniquement dans le conteneur quitté. Pour les relire, choisissez-le à nouveau.
evidence-works = Le magasin de preuves fonctionne : un fichier d’essai a été déposé, puis relu sans changement.
evidence-test-stays = Le fichier d’essai n’a pas pu être retiré. Une importation ne retire jamais de fichier.
evidence-not-listed = Les fichiers ne peuvent pas y être listés. Les importations s’en passent ; pour tout vérifier, l’accès doit aussi permettre de lister.
