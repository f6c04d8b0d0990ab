### Les mots de la fenêtre, en français. Ce que les programmes partagent avec elle est dans words/fr.ftl.
### Mots choisis : comme dans words/fr.ftl ; chat = conversation ; import = importation ; setup = configuration ;
### Continue setup = Reprendre ; Run now = Lancer ; upload = charger ; page = une étape de la configuration ;
### flyout = ce qui s’ouvre à côté de la liste des connecteurs.

## La fenêtre

app-title = Chat Connectors
app-nav = Navigation principale
app-opening = Ouverture…
app-home = Connecteurs de données
app-about = À propos
app-language = Langue
app-theme = Couleurs
app-practice = Exercice
language-en = English
language-sv = Svenska
language-nl = Nederlands
language-fr = Français
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
copy-button = Copier : { $name }
copy-done = Copié : { $name }

## Types de connecteurs : noms repris des documents

kind-ice-chat = ICE Chat
kind-telegram-archiver = Telegram Archiver
kind-liveperson = LivePerson Conversational Cloud DataParser

## Le cadre de la configuration

setup-steps = Étapes de la configuration
setup-step-of = Étape { $step } sur { $steps }
setup-step-done = terminée
setup-step-ahead = pas encore atteinte
setup-step-terms = Conditions d’utilisation
setup-step-credentials = Identification
setup-step-mapping = Mappage
setup-step-review = Vérification
setup-cancel = Annuler
setup-cancel-keeps = Votre saisie est conservée. Vous pourrez continuer plus tard avec « Reprendre ».
setup-back = Retour
setup-next = Suivant
setup-accept = Accepter
setup-finish = Terminer
setup-finishing = Création du connecteur…
setup-editing = Modification de « { $name } »
setup-save = Enregistrer
setup-saving = Enregistrement…
setup-why-credentials = « Suivant » s’active une fois la connexion validée.
setup-why-save = « Enregistrer » s’active une fois qu’une valeur est modifiée. Une connexion modifiée doit d’abord être validée.
setup-why-mapping = « Suivant » s’active dès qu’un mode de mappage est configuré sans erreur.
setup-title-terms = Conditions d’utilisation
setup-title-credentials = Ajouter des informations d’identification pour la source de contenu
setup-title-mapping = Mapper les utilisateurs { $kind } aux boîtes aux lettres
setup-title-review = Vérifier vos paramètres

## Ce qu’un clic a produit

notice-dismiss = Fermer
notice-saved = « { $file } » a été enregistré.
notice-draft-kept = Votre configuration est conservée, avec ses clés. Choisissez « Reprendre » pour continuer.
notice-created = Le connecteur « { $connector } » a été créé. Sa première importation a commencé.
notice-changed = Les modifications de « { $connector } » sont enregistrées. Elles valent dès la prochaine exécution.
notice-removed = Le connecteur « { $connector } » a été supprimé. Ses boîtes aux lettres restent.

## Questions

question-close-during-run-title = Arrêter l’importation de « { $name } » et fermer ?
question-close-during-run-text = Ce qui a été importé jusqu’ici est en sécurité. La prochaine exécution reprendra là où celle-ci s’arrête, et rien n’est importé deux fois.
question-close-during-run-no = Continuer l’importation
question-close-during-run-yes = Arrêter et fermer
question-discard-draft-title = Abandonner la configuration « { $name } » ?
question-discard-draft-title-nameless = Abandonner cette configuration ?
question-discard-draft-text = Les valeurs que vous y avez saisies sont supprimées. Les clés de cette application ne changent pas : les fichiers que vous avez déjà envoyés restent valables. Aucun connecteur et aucune boîte aux lettres ne sont modifiés.
question-discard-draft-no = Conserver
question-discard-draft-yes = Abandonner
question-remove-connector-title = Supprimer le connecteur « { $name } » ?
question-remove-connector-text = Il n’importera plus rien. Ce qu’il a importé reste : ses boîtes aux lettres, les fichiers récupérés et le registre qui en fait foi.
question-remove-connector-no = Conserver
question-remove-connector-yes = Supprimer

## Connecteurs de données : la page d’accueil

home-title = Connecteurs de données
home-lead = Chaque connecteur récupère les conversations d’une source et les dépose, sous forme d’e-mails, dans les boîtes aux lettres des participants.
home-fault-title = Une partie de cette liste ne peut pas être affichée
home-practise-title = Exercez-vous d’abord
home-practise-text = Parcourez toute la configuration avec des conversations inventées, sur un site d’exercice qui ne fonctionne que sur cet ordinateur. Rien ne quitte cet ordinateur, et il ne vous faut ni contrat ni données réelles.
home-practise-button = S’exercer d’abord
home-catalogue = Catalogue
home-view = Afficher
home-view-of = { home-view } : { $kind }
home-about-ice-chat = Archive les conversations de votre entreprise à partir de son site SFTP ICE Chat.
home-about-telegram-archiver = Archive les conversations, fichiers et appels Telegram que TeleMessage enregistre sur les téléphones mobiles.
home-about-liveperson = Archive les conversations avec les clients que le DataParser de 17a-4 collecte.
home-drafts = Configurations à reprendre
home-draft-nameless = Configuration sans nom
home-draft-where = Reprend à l’étape : { $page }
home-draft-changed = Dernière modification
home-draft-continue = Reprendre
home-draft-continue-of = { home-draft-continue } : { $name }
home-draft-discard = Abandonner
home-draft-discard-of = { home-draft-discard } : { $name }
home-connectors = Mes connecteurs
home-warnings = À surveiller bientôt
home-empty-title = Vous n’avez pas encore de connecteur
home-empty-text = Choisissez « Afficher » dans le catalogue pour en ajouter un. Il apparaît ici dès sa création, avec ce qu’il importe.
home-column-name = Nom
home-column-state = État
home-column-last-run = Dernière exécution
home-column-imported = Importés
home-column-held = En attente
home-column-actions = Actions
home-never = Jamais
home-nothing = Aucun
home-run-now = Lancer
home-run-now-of = { home-run-now } : { $name }
home-other-window = Une importation de ce connecteur est en cours dans un autre programme. Ses chiffres s’afficheront ici quand elle sera terminée.

state-new = Pas encore lancé
state-running = Importation en cours
state-succeeded = Réussie
state-succeeded-with-held = Éléments en attente
state-over-limit = Limite dépassée
state-failed = Échec
state-cancelled = Annulée
state-interrupted = Interrompue

## Ce qui arrêtera un jour un connecteur

warning-pgp-key-expires = { $days ->
    [0] La clé PGP de « { $connector } » expire aujourd’hui, le { $date }.
    [one] La clé PGP de « { $connector } » expire demain, le { $date }.
   *[other] La clé PGP de « { $connector } » expire dans { $days } jours, le { $date }.
}
    .next = Ajoutez une nouvelle clé à temps, et envoyez sa partie publique à l’assistance du site. Gardez l’ancienne clé : les fichiers plus anciens en ont besoin.
warning-pgp-key-expired = { $past ->
    [one] La clé PGP de « { $connector } » a expiré hier, le { $date }.
   *[other] La clé PGP de « { $connector } » a expiré il y a { $past } jours, le { $date }.
}
    .next = Elle déchiffre encore, mais le site pourrait cesser de chiffrer pour elle. Ajoutez une nouvelle clé, et envoyez sa partie publique à l’assistance du site.
warning-old-key-retires = { $days ->
    [0] À partir d’aujourd’hui, le { $date }, « { $connector } » ne propose plus que sa nouvelle clé SSH, et le site ne l’a pas encore acceptée.
    [one] À partir de demain, le { $date }, « { $connector } » ne proposera plus que sa nouvelle clé SSH, et le site ne l’a pas encore acceptée.
   *[other] Dans { $days } jours, à partir du { $date }, « { $connector } » ne proposera plus que sa nouvelle clé SSH, et le site ne l’a pas encore acceptée.
}
    .next = Demandez à l’assistance du site si la nouvelle clé est installée, ou choisissez un jour plus tardif.
warning-old-key-retired = { $past ->
    [one] Depuis hier, le { $date }, « { $connector } » ne propose plus que sa nouvelle clé SSH, et le site ne l’a pas encore acceptée.
   *[other] Depuis { $past } jours (le { $date }), « { $connector } » ne propose plus que sa nouvelle clé SSH, et le site ne l’a pas encore acceptée.
}
    .next = Demandez à l’assistance du site d’installer la nouvelle clé. D’ici là, rien de nouveau n’est récupéré. Ce qui a déjà été importé est en sécurité.
warning-host-key-changes = { $days ->
    [0] Le site de « { $connector } » change de clé d’hôte aujourd’hui, le { $date }.
    [one] Le site de « { $connector } » change de clé d’hôte demain, le { $date }.
   *[other] Le site de « { $connector } » change de clé d’hôte dans { $days } jours, le { $date }.
}
    .next = La nouvelle clé d’hôte que vous avez saisie est acceptée à partir de ce jour. Si l’assistance du site indique un autre jour, modifiez-le dans les paramètres du connecteur.
warning-host-key-changed = { $past ->
    [one] Le site de « { $connector } » devait changer de clé d’hôte hier, le { $date }.
   *[other] Le site de « { $connector } » devait changer de clé d’hôte il y a { $past } jours, le { $date }.
}
    .next = Choisissez « Vérifier ». Si le site présente encore l’ancienne clé d’hôte, demandez le nouveau jour à son assistance.
warning-change-keys = Changer les clés
warning-way-of = { $way } : { $name }

## Progression d’une exécution

run-progress-of = Importation : { $name }
run-starting = Démarrage…
run-step = Phase { $step } sur { $steps }
run-done-items = { $total ->
    [0] { $done ->
        [one] { $done } élément
       *[other] { $done } éléments
    }
    [one] { $done } sur { $total } élément
   *[other] { $done } sur { $total } éléments
}
run-done-mails = { $total ->
    [0] { $done ->
        [one] { $done } e-mail
       *[other] { $done } e-mails
    }
    [one] { $done } sur { $total } e-mail
   *[other] { $done } sur { $total } e-mails
}
run-done-files = { $total ->
    [0] { $done ->
        [one] { $done } fichier
       *[other] { $done } fichiers
    }
    [one] { $done } sur { $total } fichier
   *[other] { $done } sur { $total } fichiers
}
run-done-bytes = { $total ->
    [0] { SIZE($done) }
   *[other] { SIZE($done) } sur { SIZE($total) }
}
run-rate-count = { $rate } par seconde
run-rate-bytes = { SIZE($rate) } par seconde
run-left = Encore environ { $time }
run-stalled = { $stage } : à l’arrêt
run-still = rien reçu du site depuis { $time }
run-still-next = Il n’y a encore rien à faire : l’importation tente d’elle-même de se reconnecter et reprend là où elle en était.
run-cancel = Annuler
run-cancel-of = { run-cancel } : importation de « { $name } »
run-stopping = Arrêt en toute sécurité…

## Le volet d’un connecteur

flyout-close = Fermer
flyout-run-now = Lancer
flyout-edit = Modifier la connexion
flyout-show-mailboxes = Voir les boîtes aux lettres
flyout-remove = Supprimer
flyout-tabs = À propos de ce connecteur
flyout-tab-properties = Propriétés
flyout-tab-status = État
flyout-tab-runs = Exécutions
flyout-tab-held = En attente et échoués
flyout-tab-held-count = En attente et échoués ({ $count })
flyout-source-group = Source
flyout-mapping-group = Mappage
flyout-mailboxes-group = Boîtes aux lettres
flyout-host = URL SFTP
flyout-port = Port SFTP
flyout-path = Dossier sur le site
flyout-firm-code = Code d’entreprise
flyout-host-key = Clé d’hôte acceptée
flyout-host-key-none = Aucune pour l’instant
flyout-host-key-expected = Clé d’hôte attendue
flyout-host-key-from = Acceptée à partir du { $day }
flyout-keys = Clés
flyout-keys-own = Clés PGP et SSH de votre organisation
flyout-keys-app = Clés PGP et SSH fournies par cette application
flyout-pair-new = Nouvelle paire
flyout-pair-old = Ancienne paire, encore utilisée
flyout-pair-old-retired = Ancienne paire, n’ouvre que les anciens fichiers
flyout-pair-since = Utilisée depuis
flyout-pair-ssh = Clé SSH
flyout-pair-accepted = Acceptée par le site
flyout-pair-accepted-yes = Oui
flyout-pair-accepted-no = Pas encore
flyout-pair-pgp = Clé PGP
flyout-pair-expires = Expire le { $day }
flyout-pair-retires = Clé SSH proposée jusqu’au
flyout-pair-retired = Clé SSH plus proposée depuis le
flyout-automatic = Mappage automatique des utilisateurs
flyout-on = Activé
flyout-off = Désactivé
flyout-csv = Fichier CSV de mappage utilisateur
flyout-csv-people = { $count ->
    [0] Aucun
    [one] { $count } personne
   *[other] { $count } personnes
}
flyout-domains = Domaines de votre organisation
flyout-limit = Limite quotidienne
flyout-folder = Dossier dans chaque boîte aux lettres
flyout-archive = Dossier sur cet ordinateur
flyout-status-title = État du connecteur avec la source
flyout-reached = Dernier contact
flyout-reached-never = Pas encore
flyout-files-delivered = Importés
flyout-files-under-way = En cours
flyout-files-faulty = En erreur
flyout-files-faulty-hint = Les raisons figurent sous « Exécutions ».
flyout-check = Vérifier
flyout-checking = Vérification…
flyout-check-text = Parcourt la connexion étape par étape, jusqu’à un fichier échantillon. Rien n’est importé.
flyout-runs-title = Exécutions
flyout-runs-empty = Ce connecteur n’a pas encore été lancé. Choisissez « Lancer » pour démarrer sa première importation.
flyout-run-preview = Aperçu
flyout-run-imported = { $count ->
    [0] rien d’importé
    [one] { $count } importé
   *[other] { $count } importés
}
flyout-run-interrupted = Cette exécution s’est arrêtée sans laisser de bilan, comme lors d’une coupure de courant. Ce qu’elle avait importé est en sécurité, et la prochaine exécution reprendra là.
flyout-run-running = Cette exécution est en cours. Ses totaux s’afficheront ici quand elle sera terminée.
flyout-run-log = Télécharger le journal
flyout-run-log-of = { flyout-run-log } : exécution du { $date }
flyout-file-faults = Fichiers non importés
flyout-over-limit = { $count ->
    [one] { $day } : { $count } élément, au-dessus de la limite quotidienne de { $limit }. Il n’a pas été importé, et rien n’est perdu.
   *[other] { $day } : { $count } éléments, au-dessus de la limite quotidienne de { $limit }. Aucun n’a été importé, et rien n’est perdu.
}
flyout-held-title = Éléments en attente et échoués
flyout-held-meaning = Un élément est en attente quand aucun de ses participants n’est mappé à une boîte aux lettres. Il n’est encore dans aucune boîte aux lettres, mais il n’est pas perdu : il garde sa place ici, et le fichier d’où il vient est conservé tel qu’il est arrivé.
flyout-failed-meaning = Un élément a échoué quand il est illisible, par exemple parce que son heure manque. Lui aussi garde sa place.
flyout-held-empty-title = Rien n’est en attente
flyout-held-empty = Chaque élément lu est dans une boîte aux lettres.
flyout-held-reason = Raison
flyout-held-at-unknown = Inconnue
flyout-reason-held = Personne n’est mappé
flyout-reason-item-time = Heure illisible
flyout-reason-item-sender = Pas d’expéditeur
flyout-reason-item-text = Texte illisible
flyout-reason-other = Illisible

## Pages de description des produits

product-back = Connecteurs de données
product-does = Ce qu’il fait
product-needs = Ce qu’il vous faut d’abord
product-limits = Limites
product-add = Ajouter un connecteur
product-limit-items = { $count ->
    [one] Au plus { $count } élément d’une même journée est importé.
   *[other] Au plus { $count } éléments d’une même journée sont importés.
} Si une journée en compte davantage, rien n’en est importé avant votre accord ; rien n’est perdu entre-temps.

product-ice-chat-lead = Dépose les messages ICE Chat de votre entreprise dans des boîtes aux lettres que vous gardez, afin de pouvoir, des années plus tard, les rechercher, les placer en conservation légale et les présenter à une autorité de contrôle.
product-ice-chat-does-1 = Il se connecte au site SFTP qu’ICE Chat tient pour votre entreprise et récupère les fichiers chiffrés des conversations qu’il n’a pas encore.
product-ice-chat-does-2 = Il vérifie que chaque fichier est intact et vous est bien destiné, le déchiffre et transforme chaque message en e-mail.
product-ice-chat-does-3 = Il dépose chaque e-mail dans les boîtes aux lettres des participants, dans un dossier nommé ICE Chat. Les boîtes aux lettres se trouvent dans une archive sur cet ordinateur, que tout logiciel de messagerie peut ouvrir.
product-ice-chat-does-4 = Il trouve les personnes d’abord par votre fichier de mappage puis, si vous l’autorisez, par les adresses figurant dans les conversations. Ce qu’il ne peut pas attribuer est mis en attente et vous est montré ; rien n’est écarté.
product-ice-chat-needs-1 = Un contrat de services de données avec ICE Chat. La conformité externe y est payante ; leur service commercial vous dira ce qu’il faut.
product-ice-chat-needs-2 = Un site SFTP pour votre entreprise. ICE Chat le configure avec deux clés publiques et l’adresse IP que vous téléchargez pendant cette configuration ; vous pouvez la fermer entre-temps et y revenir.
product-ice-chat-needs-3 = De la part d’ICE Chat : le code d’entreprise, le mot de passe, l’URL et le port SFTP, ainsi que l’empreinte de la clé d’hôte du site.
product-ice-chat-needs-4 = Les domaines e-mail de votre organisation. Une liste des ImId avec leurs boîtes aux lettres est utile, mais pas obligatoire.
product-ice-chat-limits-1 = Une importation commence quand vous choisissez « Lancer ». Le lancement quotidien automatique arrivera avec une version ultérieure.
product-ice-chat-limits-2 = Les boîtes aux lettres sont sur cet ordinateur. La remise à un serveur de messagerie arrivera avec une version ultérieure.


## Le coffre

vault-waiting-title = Ouverture du coffre
vault-waiting-text = La clé du coffre est demandée au trousseau de cet ordinateur…
vault-choose-title = Choisir une phrase secrète pour le coffre
vault-choose-text = Le coffre conserve vos mots de passe et vos clés, chiffrés, sur cet ordinateur. Cet ordinateur n’a pas de trousseau capable de l’ouvrir pour vous : une phrase secrète s’en charge.
vault-passphrase = Phrase secrète
vault-passphrase-hint = Plusieurs mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
vault-again = La même phrase secrète, encore une fois
vault-again-differs = Les deux ne sont pas encore identiques.
vault-create = Créer le coffre
vault-creating = Création du coffre…
vault-forgotten-title = Si la phrase secrète est oubliée
vault-forgotten-choose = Personne ne peut la retrouver, pas même les auteurs de ce programme. Vos boîtes aux lettres et le registre restent lisibles sans elle. Mais il faudrait ressaisir les mots de passe, créer de nouvelles clés et envoyer les nouvelles clés publiques à chaque source. Gardez la phrase secrète là où votre entreprise range ce genre de choses.
vault-forgotten-unlock = Personne ne peut la retrouver. Vos boîtes aux lettres et le registre restent lisibles sans elle. Pour repartir avec un nouveau coffre, fermez ce programme et déplacez le fichier vault.age hors du dossier du programme ; ressaisissez ensuite les mots de passe et envoyez les nouvelles clés publiques à chaque source.
vault-unlock-title = Ouvrir le coffre
vault-unlock-text = Vos mots de passe et vos clés sont dans un coffre sur cet ordinateur. Sa phrase secrète l’ouvre jusqu’à la fermeture de cette fenêtre.
vault-unlock = Ouvrir
vault-unlocking = Ouverture…
vault-keyring-title = Le trousseau est verrouillé
vault-keyring-text = Vos mots de passe et vos clés sont dans un coffre, dont la clé est dans le trousseau de cet ordinateur. Le trousseau est verrouillé ou n’est pas en service.
vault-keyring-how = Déverrouillez le trousseau ; le plus souvent, il suffit de rouvrir une session sur le bureau avec votre mot de passe. Puis réessayez.
vault-keyring-safe = Le coffre et tout ce qui a été importé sont intacts.
vault-try-again = Réessayer
vault-trying = Le trousseau est interrogé…
vault-show = Afficher la saisie
vault-hide = Masquer la saisie
vault-strength = Robustesse : { $strength }
vault-strength-empty = Rien de saisi
vault-strength-weak = Faible : vite devinée
vault-strength-fair = Moyenne : mieux avec un ou deux mots de plus
vault-strength-good = Bonne
vault-strength-strong = Forte
vault-strength-honest = Une indication fondée sur la longueur et la variété seulement. Elle ne peut pas savoir si une phrase secrète est célèbre ou a servi ailleurs.

## À propos

about-title = À propos de Chat Connectors
about-version = Version { $version }
about-text = Archive les conversations d’une entreprise sur l’ordinateur de l’entreprise, et prouve que rien n’a été perdu.
about-licences = Licences
about-licence-program = Ce programme est un logiciel libre sous licence Apache 2.0.
about-licence-lgpl = Il contient deux composants sous GNU Lesser General Public License : sequoia-openpgp (LGPL 2.0 ou ultérieure) et nettle (LGPL 3.0). Vous pouvez les remplacer par vos propres versions ; le code source et la façon de construire le programme sont publics.
about-licence-window = La fenêtre est dessinée avec React, Fluent UI et Tauri, qui sont sous licence MIT.
about-licence-list = Le fichier README contient la liste complète des composants et de leurs licences.
about-privacy-title = Ce qui quitte cet ordinateur
about-privacy = Ce programme communique avec les sources que vous configurez, et avec personne d’autre. Il n’envoie aucune donnée d’utilisation, et ses journaux ne contiennent aucun texte de message.

## Totaux d’une exécution

sums-caption = Bilan de l’exécution
sums-mapped = Mappés à quelqu’un

## Page : Conditions d’utilisation

terms-lead = Veuillez lire ce texte avant de continuer. Il est court.
terms-version = Version { $version } de ces conditions
terms-does-title = Ce que fait ce programme
terms-does-ice-chat = Chat Connectors récupère les exports de conversations de votre entreprise sur votre site { $product }, transforme chaque message en e-mail et le dépose dans les boîtes aux lettres des participants. Tout cela se passe sur cet ordinateur.
terms-right-title = Vous avez le droit d’archiver ces conversations
terms-right-ice-chat = Vous confirmez que votre entreprise a le droit de récupérer et de conserver ces conversations et d’y faire des recherches, et que les personnes concernées en ont été informées lorsque la loi l’exige.
terms-agreement-title = Votre contrat avec { $product } ne regarde que vous
terms-agreement = L’accès au site, ses frais et ses règles sont l’affaire de votre entreprise et de { $product }. Les auteurs de ce programme n’y ont aucune part.
terms-cloud-title = Rien ne va dans un cloud à nous
terms-cloud = Il n’y en a pas. Le programme ne se connecte qu’au site que vous saisissez. Aucune conversation, adresse ou clé et aucun mot de passe ne sont transmis à ses auteurs.
terms-secrets-title = Les clés et les mots de passe restent dans le coffre
terms-secrets = Les clés privées et les mots de passe sont conservés chiffrés, dans un coffre sur cet ordinateur. Ils ne sont plus jamais affichés ni écrits dans un journal.
terms-kept-title = Ce qui est conservé
terms-kept-ice-chat = Les fichiers chiffrés sont conservés tels qu’ils sont arrivés, comme preuves, et un registre consigne chaque exécution. La suppression d’un connecteur n’en efface rien.
terms-care-title = Votre entreprise veille sur cet ordinateur
terms-care = C’est votre entreprise qui décide qui peut ouvrir une session ici, comment sont faites les sauvegardes, si le disque est chiffré et combien de temps les boîtes aux lettres sont gardées.
terms-warranty-title = Pas de garantie au-delà de la licence
terms-warranty = Le programme vous est remis sous la licence indiquée à la page « À propos ». Il n’y a aucune garantie au-delà de ce qu’elle prévoit.
terms-record = Quand vous acceptez, le nom de votre compte sur cet ordinateur, l’heure et la version de ces conditions sont consignés.
terms-accepted = Conditions acceptées par { $who }, le { $at }
terms-accepted-older = La version { $version } a été acceptée par { $who }, le { $at }. Les conditions ont changé depuis : veuillez accepter la version { $current }.

## Page : Ajouter des informations d’identification pour la source de contenu

credentials-lead = { $product } chiffre vos conversations pour une clé PGP et laisse entrer ce programme avec une clé SSH. Choisissez quelles clés sont utilisées.
credentials-mode = Clés
credentials-mode-public = Je veux utiliser les clés publiques PGP et SSH fournies par cette application
credentials-mode-public-hint = Recommandé. Les clés privées correspondantes ne quittent jamais cet ordinateur.
credentials-mode-private = Je veux utiliser des clés privées PGP et SSH
credentials-mode-private-hint = Pour les entreprises dont le site est déjà configuré avec leurs propres clés.
credentials-step = Étape { $number } sur 3
credentials-step-done = Terminée

credentials-step1 = Obtenir les clés publiques PGP et SSH
credentials-step1-lead = Enregistrez ces trois fichiers. À l’étape 2, vous les enverrez à { $product }. Aucun n’est secret.
credentials-step1-private = Obtenir une adresse IP pour configurer le site SFTP { $product }
credentials-step1-private-lead = Enregistrez ce fichier. À l’étape 2, vous l’enverrez à { $product }. Il n’est pas secret.
credentials-keys-making = Création de vos clés. Cela prend quelques secondes et n’a lieu qu’une fois.
credentials-keys-again = Réessayer
credentials-ssh-key = Clé SSH
credentials-ssh-key-what = permet à ce programme de se connecter au site
credentials-pgp-key = Clé PGP
credentials-pgp-key-what = vos conversations sont chiffrées pour elle
credentials-ip-address = Adresse IP
credentials-ip-address-what = le site n’admet que cette adresse
credentials-download-ssh-key = Télécharger la clé SSH
credentials-download-pgp-key = Télécharger la clé PGP
credentials-download-ip-address = Télécharger l’adresse IP
credentials-download-all = Tout télécharger avec une lettre
credentials-download-all-hint = Un fichier zip avec les trois fichiers et une lettre à l’assistance { $product }.
keys-made = Cette paire a été créée le { $made }.
keys-renew = Créer de nouvelles clés
keys-renew-hint = De nouvelles clés s’y ajoutent : les deux paires servent jusqu’au jour que vous choisissez, et rien ne s’arrête.
keys-both = Deux paires de clés
keys-new = Nouvelle paire, créée le { $made }
keys-new-send = Téléchargez ces clés ci-dessus et envoyez-les à l’assistance { $product }.
keys-old = Ancienne paire
keys-old-used = Encore utilisée.
keys-old-until = Encore utilisée jusqu’au { $day }. Sa clé PGP continue ensuite d’ouvrir les anciens fichiers.
keys-retired = Une paire plus ancienne n’est plus proposée au site. Sa clé PGP ouvre encore les anciens fichiers :
keys-beside = Vous avez saisi de nouvelles clés. Celles que le connecteur avait jusqu’ici restent à côté pour l’instant.
keys-retire = Retrait des anciennes clés le
keys-retire-hint = D’ici là, les deux sont proposées au site. Choisissez un jour où { $product } aura installé les nouvelles.
keys-drop = Garder seulement les anciennes clés
date-wrong = Choisissez un jour à venir.
credentials-saved = Enregistré
credentials-fingerprint-ssh = Empreinte de la clé SSH
credentials-fingerprint-pgp = Empreinte de la clé PGP
credentials-address-none = Cet ordinateur n’a pas d’adresse réseau en ce moment. Connectez-le, ou saisissez l’adresse ci-dessous.
credentials-address-inner = { $count ->
    [one] { $addresses } est une adresse interne à votre réseau.
   *[other] { $addresses } sont des adresses internes à votre réseau.
} { $product } en voit une autre.
credentials-address-more = Cet ordinateur a aussi { $addresses }.
credentials-outer = Adresse que voit { $product }
credentials-outer-optional = Adresse que voit { $product }, si elle est différente
credentials-outer-hint = Demandez à votre service réseau l’adresse externe de cet ordinateur : celle que montre le pare-feu ou le proxy. Une plage convient aussi.
credentials-outer-practice = Le site d’exercice est sur cet ordinateur : vous pouvez laisser ce champ vide.
credentials-outer-example = 203.0.113.7 ou 203.0.113.0/28
credentials-outer-wrong = Saisissez une adresse IP ou une plage, par exemple 203.0.113.7 ou 203.0.113.0/28.

credentials-step2 = Configurer le site SFTP { $product }
credentials-step2-send = Envoyez les trois fichiers à l’assistance { $product }.
credentials-step2-private-send = Envoyez le fichier à l’assistance { $product }.
credentials-step2-they = Elle installe les deux clés pour votre code d’entreprise et admet votre adresse IP.
credentials-step2-private-they = Elle admet votre adresse IP sur votre site.
credentials-step2-back = Elle vous envoie un code d’entreprise, un mot de passe, l’URL et le port SFTP, ainsi que l’empreinte de la clé d’hôte du site.
credentials-step2-wait = Cela prend souvent quelques jours.
credentials-step2-cancel = Choisissez « Annuler » pour fermer l’assistant. Rien n’est perdu : « Reprendre », à la page « Connecteurs de données », vous ramène ici, avec les mêmes clés.
credentials-support-practice = Exercice : ici, ce programme joue le rôle de l’assistance { $product }. Cela prend des secondes au lieu de jours.
credentials-support-sent = J’ai envoyé les fichiers à { $product }
credentials-support-working = L’assistance { $product } configure votre site.
credentials-support-answered-title = L’assistance { $product } a répondu
credentials-support-answered = « Votre site est configuré. Les informations de connexion sont ci-dessous, à l’étape 3. Voici l’empreinte de notre clé d’hôte : »
credentials-support-filled = Le formulaire de l’étape 3 a été rempli pour vous.
credentials-support-filled-private = Le formulaire de l’étape 3 a été rempli pour vous, avec des clés privées inventées, comme votre organisation en aurait.
credentials-support-key = Empreinte de la clé d’hôte, donnée par l’assistance { $product }
credentials-support-again = Réessayer

credentials-step3 = Créer un connecteur { $product }
credentials-step3-editing = La connexion à { $product }
credentials-step3-lead = Saisissez ce que l’assistance { $product } vous a envoyé. Choisissez ensuite « Valider la connexion ».
credentials-validate = Valider la connexion
credentials-validate-again = Valider à nouveau
credentials-fill = Remplissez d’abord tous les champs.
credentials-correct = Corrigez d’abord les champs signalés.
credentials-idle = « Suivant » s’active une fois la connexion validée.
credentials-idle-editing = Validez la connexion avant d’enregistrer sa modification.
credentials-climbing = Contrôle de la connexion…
credentials-host-key = Le contrôle attend votre décision.
credentials-succeeded = La connexion fonctionne. Choisissez « Suivant » pour continuer.
credentials-succeeded-editing = La connexion fonctionne. Choisissez « Enregistrer », ou « Suivant » pour d’autres modifications.
credentials-outdated = Une valeur a été modifiée après le contrôle. Validez à nouveau la connexion.
credentials-failed = La connexion ne fonctionne pas encore. Voir « { $rung } » ci-dessous.
credentials-refused = Vous avez refusé la clé d’hôte. Aucun mot de passe n’a été envoyé.
credentials-refused-next = Demandez à l’assistance { $product } l’empreinte de la clé d’hôte, puis validez à nouveau.
credentials-found = Ce qui a été trouvé
credentials-found-files = Fichiers
credentials-found-newest = Le plus récent
credentials-found-items = Ses éléments
credentials-found-people = Ses participants
credentials-found-mapped = { $mapped ->
    [one] { $mapped } mappé jusqu’ici
   *[other] { $mapped } mappés jusqu’ici
}
credentials-found-none = Il n’y a pas encore de fichier sur le site. Ce n’est pas une erreur : la première journée arrive dans les 24 heures.

## Le formulaire

field-name = Nom
    .hint = Le nom de ce connecteur ici. Par exemple : { $kind } Paris.
    .wrong = Saisissez un nom. Lettres, chiffres, espaces, points et traits d’union sont possibles.
field-firm-code = Code d’entreprise
    .hint = L’identifiant de votre organisation. C’est le nom d’utilisateur sur le site.
    .wrong = Saisissez le code d’entreprise tel que vous l’avez reçu.
field-password = Mot de passe
    .hint = Le mot de passe du site.
    .wrong = Saisissez le mot de passe.
field-host = URL SFTP
    .hint = Par exemple sftp.theice.com, ou une adresse IP.
    .wrong = Saisissez un nom d’hôte ou une adresse IP, par exemple sftp.theice.com.
field-port = Port SFTP
    .hint = La plupart des sites utilisent 22.
    .wrong = Saisissez un nombre de 1 à 65535.
field-pgp-private-key = Clé privée PGP
    .hint = La clé entière, avec sa première et sa dernière ligne. Collez-la, ou choisissez son fichier.
    .wrong = Collez la clé privée PGP entière, ou choisissez son fichier.
field-pgp-passphrase = Phrase secrète de la clé PGP
    .hint = Laissez ce champ vide si la clé n’a pas de phrase secrète.
    .wrong = Saisissez la phrase secrète de la clé PGP. Respectez les majuscules.
field-ssh-private-key = Clé privée SSH
    .hint = La clé entière, avec sa première et sa dernière ligne. Collez-la, ou choisissez son fichier.
    .wrong = Collez la clé privée SSH entière, ou choisissez son fichier.
field-ssh-passphrase = Phrase secrète de la clé SSH
    .hint = Laissez ce champ vide si la clé n’a pas de phrase secrète.
    .wrong = Saisissez la phrase secrète de la clé SSH. Respectez les majuscules.
field-stored = Dans le coffre
field-fixed = Le nom reste : les boîtes aux lettres et les traces de ce connecteur le portent.
field-replace = Remplacer
field-replace-label = Remplacer : { $field }

## Formats des fichiers de clé

key-choose = Choisir un fichier…
key-choose-label = { key-choose } { $field }
key-reading = Lecture de la clé…
key-kind = { $algorithm }, { $bits } bits
key-ring = { $form }. Ce fichier contient { $count } clés ; toutes sont utilisées.
key-fingerprint = Empreinte
key-owner = Titulaire
key-created = Créée le
key-expires = Expiration
key-expires-never = N’expire jamais
key-expires-none = Aucune
key-expires-soon = { $days ->
    [0] { $day }, aujourd’hui
    [one] { $day }, demain
   *[other] { $day }, dans { $days } jours
}
key-expired = { $days ->
    [one] Expirée le { $day }, hier. Elle ouvre encore les fichiers, mais le site pourrait cesser de chiffrer pour elle.
   *[other] Expirée le { $day }, il y a { $days } jours. Elle ouvre encore les fichiers, mais le site pourrait cesser de chiffrer pour elle.
}
key-revoked = Révoquée par son titulaire. Elle ouvre encore les fichiers, mais plus personne ne devrait chiffrer pour elle.
key-weak = Faible : trop courte ou d’un type ancien. Des sites peuvent la refuser.
key-decrypts-not = Cette clé ne peut pas déchiffrer : elle n’ouvre aucun fichier.
key-passphrase-not-needed = La clé n’a pas de phrase secrète.
key-passphrase-missing = La clé est verrouillée : saisissez sa phrase secrète ci-dessous.
key-passphrase-opens = Sa phrase secrète l’ouvre.
key-passphrase-wrong = La phrase secrète ci-dessous ne l’ouvre pas.
key-form-openssh = OpenSSH
key-form-pkcs1 = PKCS#1 (PEM)
key-form-pkcs8 = PKCS#8 (PEM)
key-form-sec1 = SEC 1 (PEM)
key-form-putty2 = PuTTY version 2 (.ppk)
key-form-putty3 = PuTTY version 3 (.ppk)
key-form-pgp-armored = PGP, format texte
key-form-pgp-binary = PGP, format binaire

## L’échelle de « Valider la connexion »

ladder-title = Contrôles
ladder-trying = contrôle en cours
ladder-waiting = attend votre réponse
ladder-milliseconds = { $milliseconds } ms
ladder-copy = Copier les détails
ladder-copied = Copié
ladder-support = Texte pour l’assistance { $product }
ladder-told = { $rung } : { $state }
ladder-seen-addresses = { $value }
ladder-seen-address = { $value } répond
ladder-seen-address-tried = { $value } a été essayée
ladder-seen-answer = réponse : « { $value } »
ladder-seen-missing = { $value ->
    [key_exchange] aucun échange de clés en commun
    [host_key] aucun type de clé d’hôte en commun
    [cipher] aucun chiffrement en commun
    [mac] aucun contrôle d’intégrité en commun
    [compression] aucune compression en commun
   *[other] rien en commun : { $value }
}
ladder-seen-offered = le site propose { $value }
ladder-seen-refused = non acceptée : { $value }
ladder-seen-md5 = { $value }
ladder-seen-public-key = { $value }
ladder-seen-banner = { $value }
ladder-seen-key-exchange = échange de clés { $value }
ladder-seen-cipher = chiffrement { $value }
ladder-seen-algorithm = { $value }
ladder-seen-fingerprint = { $value }
ladder-seen-method = { $value ->
    [password] par mot de passe
    [publickey] par clé
    [keyboard-interactive] par questions à l’écran
   *[other] par { $value }
}
ladder-seen-version = version { $value }
ladder-seen-path = dossier { $value }
ladder-seen-files = { $value ->
    [0] aucun fichier
    [one] { $value } fichier
   *[other] { $value } fichiers
}
ladder-seen-newest = le plus récent : { $value }
ladder-seen-skipped = { $value ->
    [one] { $value } autre entrée laissée de côté
   *[other] { $value } autres entrées laissées de côté
}
ladder-seen-file-keys = fichier : { $value }
ladder-seen-own-keys = la nôtre : { $value }
ladder-seen-encrypted-bytes = { SIZE($value) } chiffrés
ladder-seen-plain-bytes = { SIZE($value) } en clair
ladder-seen-format = { $value }
ladder-seen-items = { $value ->
    [one] { $value } élément
   *[other] { $value } éléments
}
ladder-seen-unreadable = { $value ->
    [one] { $value } illisible
   *[other] { $value } illisibles
}
ladder-seen-people = { $value ->
    [one] { $value } personne
   *[other] { $value } personnes
}
ladder-seen-mapped = { $value ->
    [one] { $value } mappée
   *[other] { $value } mappées
}
ladder-seen-clock = horloge { $value }
ladder-seen-free-bytes = { SIZE($value) } libres
ladder-form = tous les champs sont utilisables
ladder-not-asked = le site ne l’a pas demandé
ladder-no-file = aucun fichier sur le site pour l’instant

## Où corriger un échec

mend-field = Aller à « { $field } »
mend-ssh-key = Aller à « { credentials-download-ssh-key } »
mend-pgp-key = Aller à « { credentials-download-pgp-key } »
mend-ip-address = Aller à « { credentials-download-ip-address } »
mend-host-key = Aller aux clés d’hôte

## Texte pour l’assistance du site

support-title = Texte pour l’assistance { $product }
support-lead = Envoyez ceci à l’assistance { $product }. Le texte contient votre code d’entreprise, des adresses et des empreintes, mais aucun mot de passe, aucune clé privée et aucun nom de personne.
support-copy = Copier le texte
support-copied = Texte copié
support-english = Anglais
support-own = Français
support-close = Fermer

## Une nouvelle clé d’hôte

host-key-title = Est-ce le bon site ?
host-key-lead = « { $host } » est contacté pour la première fois. Chaque site prouve son identité par une clé d’hôte. Voici l’empreinte qu’il présente :
host-key-shown = Empreinte que présente le site
host-key-field = Empreinte donnée par l’assistance { $product }
host-key-hint = Collez-la ici pour comparer.
host-key-equal = Identiques. C’est bien le site que l’assistance { $product } a décrit.
host-key-unequal = Différentes. N’acceptez pas. Appelez l’assistance { $product } à un numéro que vous connaissez déjà.
host-key-part = Pas encore complète : une empreinte a 43 caractères après « SHA256: ».
host-key-other-kind = Ce n’est pas une empreinte comparable. Elle commence par « SHA256: », ou par « MD5: » sur des systèmes anciens.
host-key-safe = Aucun mot de passe ni autre secret n’a été envoyé jusqu’ici.
host-key-accept = Accepter cette clé d’hôte
host-key-refuse = Refuser
host-key-shown-kind = Présentée maintenant par le site ({ $algorithm })
host-key-md5 = La même sous l’ancienne forme MD5
host-key-known = Ce que vous avez accepté jusqu’ici
host-key-changed-title = Le site présente une autre clé d’hôte
host-key-changed-lead = « { $host } » ne présente pas la clé d’hôte que vous avez acceptée. Le site en a peut-être une nouvelle, ou quelqu’un se fait passer pour lui. La connexion a été coupée aussitôt.
host-key-changed-call = Appelez d’abord l’assistance { $product } à un numéro que vous connaissez déjà, et faites-vous lire son empreinte. N’utilisez ni numéro ni lien d’un message annonçant ce changement.
host-key-changed-hint = « Accepter » s’active une fois cette empreinte identique à celle présentée maintenant.
host-key-changed-accept = Accepter la nouvelle clé d’hôte

## À qui le connecteur fait confiance

trust-title = À qui ce connecteur fait confiance
trust-told = { $count ->
    [0] aucune clé d’hôte acceptée
    [one] { $count } clé d’hôte acceptée
   *[other] { $count } clés d’hôte acceptées
}
trust-told-expects = { $told }, une nouvelle est attendue
trust-lead = Le site prouve son identité par une clé d’hôte. Ce connecteur n’envoie un mot de passe qu’à un site qui présente l’une des clés acceptées.
trust-accepted = Clés d’hôte acceptées
trust-accepted-none = Aucune pour l’instant. Au premier contact, vous comparez la clé et l’acceptez.
trust-revoked = Clés d’hôte révoquées : jamais acceptées
trust-import = Importer depuis known_hosts…
trust-import-hint = Si un ordinateur de votre entreprise se connecte déjà à ce site, son fichier known_hosts contient la clé d’hôte.
trust-imported = { $count ->
    [0] « { $file } » n’a apporté aucune clé d’hôte de ce site.
    [one] « { $file } » a apporté { $count } clé d’hôte de ce site.
   *[other] « { $file } » a apporté { $count } clés d’hôte de ce site.
}
trust-imported-revoked = { $count ->
    [one] { $count } clé est marquée comme révoquée et n’est jamais acceptée.
   *[other] { $count } clés sont marquées comme révoquées et ne sont jamais acceptées.
}
trust-imported-authorities = { $count ->
    [one] { $count } autorité de certification n’est pas utilisée : ce programme n’accepte pas de certificats d’hôte.
   *[other] { $count } autorités de certification ne sont pas utilisées : ce programme n’accepte pas de certificats d’hôte.
}
trust-imported-unreadable = { $count ->
    [one] { $count } ligne n’a pas pu être lue et n’est pas utilisée.
   *[other] { $count } lignes n’ont pas pu être lues et ne sont pas utilisées.
}
trust-expect = Une nouvelle clé est attendue
trust-expect-hint = Pour un changement annoncé par { $product }. Avant ce jour, la nouvelle clé est refusée. À partir de ce jour, les deux sont acceptées, jusqu’à ce que la nouvelle ait été vue ; ensuite l’ancienne n’est plus acceptée.
trust-expect-print = Empreinte de la nouvelle clé, annoncée par l’assistance { $product }
trust-expect-print-hint = Elle commence par « SHA256: ». Une ligne entière de clé publique convient aussi.
trust-expect-print-wrong = Ce n’est pas une empreinte entière. Écrivez « SHA256: » et les 43 caractères suivants, ou collez la ligne de clé publique.
trust-expect-from = Acceptée à partir de ce jour
trust-expect-from-hint = Le jour qu’elle a annoncé.

## Exercice : simuler une panne

rehearse-title = Simuler une panne
rehearse-lead = Tout ceci est inventé. Exercez-vous une fois à chaque panne, afin de la connaître avant la mise en service : choisissez-en une, puis validez la connexion ou lancez le connecteur.
rehearse-field = Panne
rehearse-on = Le site d’exercice simule : { $scenario }
scenario-none = Aucune panne
scenario-wrong-password = Mot de passe incorrect
scenario-key-not-installed = Clé SSH non installée
scenario-host-key-changed = Clé d’hôte changée
scenario-password-expired = Mot de passe expiré
scenario-slow-line = Ligne lente
scenario-cut-connection = Connexion coupée
scenario-truncated = Fichier trop court
scenario-altered = Fichier modifié
scenario-other-key = Chiffré pour une autre clé
scenario-unknown-people = Personnes inconnues
scenario-duplicate-day = Une journée qui arrive deux fois
scenario-over-limit = Limite quotidienne dépassée

## Un échantillon d’e-mail

mail-from = De
mail-to = À
mail-date = Date
mail-attachments = Pièces jointes
mail-text = Texte de l’e-mail
mail-no-subject = (sans objet)

## Page : Mapper les utilisateurs

mapping-lead = Chaque message va dans la boîte aux lettres de tous ses participants. Indiquez ici quelle boîte aux lettres appartient à qui.
mapping-order = Comment une boîte aux lettres est trouvée
mapping-order-csv = Le fichier CSV, par { $key }
mapping-order-csv-none = pas encore de fichier
mapping-order-first = passe en premier
mapping-order-second = si le fichier n’indique personne
mapping-email-ice-chat = SenderEmail, RecipientEmail
mapping-order-email-off = désactivé
mapping-order-held = En attente
mapping-order-held-what = conservé jusqu’au mappage
mapping-key-im-id = ImId
mapping-automatic-title = Mappage automatique des utilisateurs
mapping-automatic = Utiliser les adresses e-mail des conversations
mapping-automatic-hint-ice-chat = Chaque message indique son expéditeur (SenderEmail) et les autres participants (RecipientEmail). Une adresse dans l’un de vos domaines est prise comme boîte aux lettres.
mapping-domains = Domaines e-mail de votre organisation
mapping-domains-hint = Séparez-les par des virgules. Seules les adresses dans ces domaines reçoivent une boîte aux lettres.
mapping-domains-example = corp.example, corp.co.example
mapping-domains-wrong = Saisissez des domaines comme corp.example, séparés par des virgules.
mapping-suggested = Vus dans le fichier le plus récent. Choisissez les vôtres :
mapping-suggested-add = { $domain } · { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
mapping-csv-title = Fichier CSV de mappage utilisateur
mapping-csv-lead = Pour les personnes dont l’identifiant { $key } doit mener à une boîte aux lettres précise. Il n’est utile que là où les adresses e-mail ne conviennent pas.
mapping-csv-template = Télécharger le fichier CSV de mappage utilisateur
mapping-csv-practice = Exercice : ce fichier est déjà rempli. Chargez-le tel quel.
mapping-csv-upload = Charger
mapping-csv-replace = En charger un autre
mapping-csv-drop = Ou déposez le fichier sur cette fenêtre.
mapping-csv-rows = { $state } · { $count ->
    [0] aucune ligne correcte
    [one] { $count } ligne correcte
   *[other] { $count } lignes correctes
}
mapping-csv-used = Utilisé
mapping-csv-refused = Non utilisé
mapping-csv-remove = Supprimer
mapping-csv-remove-label = Supprimer le fichier { $file }
mapping-csv-mailbox = Boîte aux lettres
mapping-csv-faults = { $count ->
    [one] Le fichier contient { $count } erreur et n’est pas utilisé.
   *[other] Le fichier contient { $count } erreurs et n’est pas utilisé.
}
mapping-csv-faults-next = Corrigez-le dans votre tableur et chargez-le à nouveau.
mapping-csv-faults-label = Erreurs dans le fichier
mapping-csv-row = Ligne
mapping-csv-column = Colonne
mapping-csv-mistake = Erreur
mapping-csv-faults-more = { $count ->
    [one] { $count } autre erreur figure dans la liste que vous pouvez enregistrer.
   *[other] { $count } autres erreurs figurent dans la liste que vous pouvez enregistrer.
}
mapping-csv-save-mistakes = Enregistrer les erreurs en CSV
mapping-csv-notices = À vérifier :
mapping-place-title = Emplacement des boîtes aux lettres
mapping-place = Un dossier par boîte aux lettres, sur cet ordinateur :
mapping-place-folder = Les e-mails sont dans le dossier « { $folder } » de chaque boîte aux lettres. Thunderbird, Apple Mail et les outils d’e-discovery les ouvrent.
mapping-people-title = Qui parle dans les fichiers
mapping-people-reading = Lecture du fichier le plus récent…
mapping-people-no-file-title = Il n’y a pas encore de fichier sur le site.
mapping-people-no-file = Ce n’est pas une erreur. Vous pouvez continuer ; les messages des personnes non mappées sont mis en attente, pas perdus.
mapping-people-failed = L’aperçu ne peut pas être affiché. Vous pouvez continuer sans lui.
mapping-people-all = Tous
mapping-people-csv = Par CSV
mapping-people-email = Par adresse e-mail
mapping-people-nobody = Sans mappage
mapping-people-nobody-next = Les messages où ne figurent que ces personnes sont mis en attente. Ajoutez-les ici au mappage, ajoutez un domaine, ou continuez : rien n’est perdu.
mapping-people-complete = Toutes les personnes de ces fichiers sont mappées.
mapping-people-search = Rechercher des personnes
mapping-people-filter = Afficher
mapping-people-name = Personne, { $key }, adresse dans les conversations
mapping-people-mailbox = Boîte aux lettres
mapping-people-shown = { $shown ->
    [one] { $shown } affichée sur { $count }
   *[other] { $shown } affichées sur { $count }
}
mapping-people-more = Afficher plus
mapping-people-none = Personne ne correspond.
mapping-people-unnamed = (sans nom)

## Page : Vérification

review-lead = Veuillez vérifier chaque valeur. « Terminer » crée le connecteur et démarre la première importation.
review-lead-editing = Veuillez vérifier chaque valeur. « Enregistrer » les reprend ; elles valent dès la prochaine exécution.
review-edit = Modifier
review-edit-label = Modifier : { $page }
review-group-terms = Conditions d’utilisation
review-group-credentials = Identification
review-group-mapping = Mappage des utilisateurs
review-row-terms = Conditions acceptées
review-row-mode = Clés
review-row-name = Nom
review-row-firm-code = Code d’entreprise
review-row-password = Mot de passe
review-row-host = URL SFTP
review-row-port = Port SFTP
review-row-host-key = Clé d’hôte
review-row-address = Adresse que le site admet
review-row-automatic = Mappage automatique des utilisateurs
review-row-domains = Vos domaines
review-row-csv = Fichier CSV
review-row-archive = Boîtes aux lettres
review-row-folder = Dossier dans chaque boîte aux lettres
review-row-limit = Limite quotidienne
review-row-schedule = Tous les jours à
review-value-yes = Activé
review-value-no = Désactivé
review-value-public = Clés publiques PGP et SSH fournies par cette application
review-value-private = Vos propres clés privées PGP et SSH
review-value-secret = Dans le coffre
review-value-passphrase = Dans le coffre, si la clé en a une
review-value-none = Aucun
review-preview-title = Aperçu de la première importation
review-preview-lead = Un essai à blanc : il récupère, déchiffre, lit et mappe ce qui est actuellement sur le site. Rien n’est déposé.
review-preview-start = Voir un aperçu de l’importation
review-preview-again = Refaire l’aperçu
review-preview-running = L’aperçu est en cours.
review-preview-stop = Arrêter
review-preview-stopping = Arrêt…
review-preview-ready = { $items ->
    [0] Il n’y a rien de nouveau sur le site.
    [one] { $items } élément deviendrait { $mails }.
   *[other] { $items } éléments deviendraient { $mails }.
}
review-preview-held = { $held ->
    [one] { $held } élément serait mis en attente, car personne ne lui est mappé.
   *[other] { $held } éléments seraient mis en attente, car personne ne leur est mappé.
} Rien n’est perdu.
review-preview-failed-items = { $failed ->
    [one] { $failed } élément est illisible. Il est compté, et montré après l’importation.
   *[other] { $failed } éléments sont illisibles. Ils sont comptés, et montrés après l’importation.
}
review-preview-over-limit = { $items ->
    [one] { $day } : { $items } élément, et la limite quotidienne est de { $limit }.
   *[other] { $day } : { $items } éléments, et la limite quotidienne est de { $limit }.
} Rien de cette journée ne serait importé. Rien n’est perdu : la journée peut être importée plus tard, avec une limite plus élevée.
review-preview-failed = L’aperçu n’a pas fonctionné. Vous pouvez réessayer, ou terminer sans lui.
review-preview-file-faults = Fichiers qui ne seraient pas importés
review-preview-mails = Échantillons d’e-mails, tels qu’ils arriveraient
review-preview-no-mails = Il n’y a pas d’e-mail à afficher.
review-preview-nothing = Rien n’a été déposé.


### Mapping, its versions, and who speaks

mail-headers = Tous les en-têtes
mail-headers-count = { $count ->
    [one] { $count } en-tête
   *[other] { $count } en-têtes
}
mail-cut = Le texte continue. Seul son début est affiché ici.
mail-attachments-count = { $count ->
    [one] { $count } pièce jointe
   *[other] { $count } pièces jointes
}
mapping-aliases-title = Domaines renommés
mapping-aliases-told = { $count ->
    [0] aucun
    [one] { $count } domaine
   *[other] { $count } domaines
}
mapping-aliases-lead = Votre organisation a-t-elle changé de domaine ? Les conversations portent peut-être encore l’ancien. Une adresse dans l’ancien domaine mène alors à la boîte aux lettres du nouveau.
mapping-alias-becomes = devient
mapping-alias-add-label = Ajouter un domaine renommé
mapping-alias-old = Ancien domaine
mapping-alias-new = Nouveau domaine
mapping-alias-add = Ajouter
mapping-alias-remove-label = Supprimer le domaine renommé { $old }
mapping-alias-wrong = Saisissez deux domaines différents, comme old.example et corp.example. Aucun des deux ne peut être renommé deux fois.
mapping-csv-read = Lu en { $encoding }, cellules séparées par des { $separator ->
    [comma] virgules
    [semicolon] points-virgules
    [tab] tabulations
    [bar] barres verticales
   *[other] { $separator }
}
mapping-csv-value = Valeur
mapping-csv-suggestion = Suggestion
mapping-csv-good = Utiliser seulement les lignes correctes
mapping-csv-good-out = { $count ->
    [one] Avec les seules lignes correctes, { $count } ligne est laissée de côté.
   *[other] Avec les seules lignes correctes, { $count } lignes sont laissées de côté.
}
mapping-csv-good-out-many = { $count ->
    [one] Avec les seules lignes correctes, la ligne de { $count } erreur est laissée de côté.
   *[other] Avec les seules lignes correctes, les lignes des { $count } erreurs sont laissées de côté.
}
mapping-csv-good-lost = Rien n’est perdu : ces personnes sont mappées par leur adresse e-mail, ou leurs messages sont mis en attente.
mapping-csv-rows-title = Lignes correctes
mapping-csv-search = Rechercher dans les lignes
mapping-csv-found = { $matches } sur { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
mapping-csv-rows-none = Aucune ligne ne correspond.
mapping-rows-first = Les { $shown } premières sont affichées : recherchez les autres.
mapping-rows-search = Recherchez les autres.
mapping-files-read = { $count ->
    [one] { $count } fichier a été lu
   *[other] { $count } fichiers ont été lus
}
mapping-files-left-out = { $count ->
    [0] tous ceux du site
    [one] { $count } autre sur le site n’a pas été lu
   *[other] { $count } autres sur le site n’ont pas été lus
}
mapping-files-all = Lire tous les fichiers du site
mapping-files-again = Regarder à nouveau sur le site
mapping-files-all-hint = Récupère et lit au plus les 31 fichiers les plus récents. Rien n’est déposé.
mapping-files-none-read = Aucun fichier n’a encore été lu. Lisez-les pour voir qui parle, et comment chacun est mappé.
mapping-files-reading = Les fichiers du site sont en cours de lecture.
mapping-people-said = Envoyés
mapping-people-got = Reçus
mapping-add = Ajouter au mappage
mapping-add-label = Ajouter au mappage : { $person }
mapping-add-mailbox = Boîte aux lettres pour { $name } { $key }
mapping-add-hint = Dans l’un de vos domaines : { $domains }
mapping-add-refused = Le fichier CSV contient des erreurs et n’est pas utilisé. La ligne y est ajoutée et comptera une fois les erreurs corrigées ou laissées de côté.
mapping-add-wrong = Saisissez l’adresse e-mail complète d’une boîte aux lettres dans l’un de vos domaines.
mapping-add-save = Ajouter
mapping-add-done = { $person } est désormais mappé vers { $mailbox }.
mapping-add-keyless = Pas de { $key } dans les conversations : seule une adresse dans l’un de vos domaines permet le mappage.
mapping-effective-title = À partir de quand il vaut
mapping-effective-now = Tout de suite
mapping-effective-now-hint = Pour chaque message importé ou réimporté à partir de maintenant, quel que soit son âge.
mapping-effective-day = À partir d’un certain jour
mapping-effective-day-hint = Pour les messages envoyés ce jour-là ou plus tard. Les messages antérieurs suivent le mappage précédent.
mapping-effective-from = Premier jour
mapping-effective-from-hint = Les jours commencent à minuit UTC.
mapping-effective-wrong = Choisissez un jour qui existe dans le calendrier.
mapping-diff-title = Ce qui change
mapping-diff-reading = Comparaison avec le mappage en vigueur…
mapping-diff-waits = Dès que ce qui est erroné ci-dessus sera corrigé, les changements apparaîtront ici.
mapping-diff-against = Comparé à la version { $version }, enregistrée le { $at } par { $who }.
mapping-diff-first = Aucune version de ce mappage n’est encore conservée : ce sera la première.
mapping-diff-nothing = Rien ne change.
mapping-diff-added = { $count ->
    [one] { $count } nouvelle ligne
   *[other] { $count } nouvelles lignes
}
mapping-diff-changed = { $count ->
    [one] { $count } ligne avec une autre boîte aux lettres
   *[other] { $count } lignes avec une autre boîte aux lettres
}
mapping-diff-removed = { $count ->
    [one] { $count } ligne retirée
   *[other] { $count } lignes retirées
}
mapping-diff-same = { $count ->
    [one] { $count } ligne inchangée
   *[other] { $count } lignes inchangées
}
mapping-diff-settings = Paramètres
mapping-diff-setting-automatic = Mappage automatique des utilisateurs
mapping-diff-setting-domains = Vos domaines
mapping-diff-setting-aliases = Domaines renommés
mapping-diff-setting-mailboxes = Boîtes aux lettres isolées
mapping-diff-setting-effective = À partir de quand il vaut
mapping-diff-rows = Lignes qui changent
mapping-diff-change = Changement
mapping-diff-until = Jusqu’ici
mapping-diff-from-now = Désormais
mapping-diff-is-new = Nouvelle
mapping-diff-is-gone = Retirée
mapping-diff-is-other = Modifiée
mapping-diff-more = { $count ->
    [one] { $shown } changement affiché sur { $count }.
   *[other] { $shown } changements affichés sur { $count }.
}
mapping-diff-removed-next = Les personnes dont la ligne est retirée sont mappées par leur adresse e-mail, ou leurs messages sont mis en attente : rien n’est perdu.
review-row-aliases = Domaines renommés
review-row-effective = Vaut à partir de
review-value-effective = Messages du { $day } et suivants


### Replay and the daily limit

flyout-edit-mapping = Modifier le mappage
flyout-aliases = Domaines renommés
flyout-mailbox = Boîte aux lettres
flyout-unknown = Inconnu
flyout-yes = Oui
flyout-no = Non
flyout-change-save = Enregistrer
flyout-change-cancel = Annuler
flyout-limit-as-documented = Conforme à la documentation de cette source
flyout-limit-change = Modifier la limite
flyout-limit-field = Éléments par jour
flyout-limit-hint = Si une journée compte plus d’éléments, rien n’en est importé avant votre accord.
flyout-limit-wrong = Saisissez un nombre entier d’au moins 1.
flyout-limit-documented = Valeur documentée ({ $count })
flyout-limit-waiting = Journées au-dessus de la limite quotidienne
flyout-limit-allow = Importer cette journée quand même
flyout-limit-allow-of = { flyout-limit-allow } : { $day }
flyout-limit-found = { $count ->
    [one] Le { $day } compte { $count } élément. La limite quotidienne est de { $limit }.
   *[other] Le { $day } compte { $count } éléments. La limite quotidienne est de { $limit }.
}
flyout-limit-safe = Ce que cette journée a de nouveau n’est pas encore importé. Rien n’est perdu : ses fichiers sont conservés sur cet ordinateur.
flyout-retention = Le site supprime un fichier après
flyout-retention-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
flyout-retention-change = Modifier le nombre de jours
flyout-retention-field = Jours pendant lesquels un fichier reste sur le site
flyout-retention-hint = Votre contrat avec la source indique la durée. Vous êtes averti avant qu’un fichier pas encore importé ne disparaisse.
flyout-retention-wrong = Saisissez un nombre entier de jours, au moins 1.
flyout-retention-usual = Durée habituelle (21 jours)
flyout-versions = Versions du mappage
flyout-versions-told = { $count ->
    [0] aucune conservée pour l’instant
    [one] { $count } version
   *[other] { $count } versions
}
flyout-versions-none = À chaque enregistrement du mappage, sa version est conservée dans le registre, avec son auteur et sa date.
flyout-version = Version
flyout-version-in-force = En vigueur
flyout-version-saved = Enregistrée
flyout-version-for = Pour les messages
flyout-version-all = de toutes les dates
flyout-version-from = à partir du { $day }
flyout-version-rows = Lignes
flyout-version-changes = Modifications
flyout-version-no-changes = Aucune ligne
flyout-version-added = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
flyout-version-changed = { $count ->
    [one] { $count } modifiée
   *[other] { $count } modifiées
}
flyout-version-removed = { $count ->
    [one] { $count } supprimée
   *[other] { $count } supprimées
}
flyout-run-replay = Réimportation
flyout-run-replay-meaning = Cette exécution a repris des éléments en attente et échoués, selon le mappage du moment.
flyout-run-who = Lancée par
flyout-run-mapping = Mappage
flyout-run-version = Version { $version }
home-held-of = { $count ->
    [one] { $count } élément en attente pour { $name } : l’afficher
   *[other] { $count } éléments en attente pour { $name } : les afficher
}
notice-mapping-saved = Le mappage est enregistré sous la version { $version }.
question-allow-day-title = Importer quand même la journée du { $day } ?
question-allow-day-text = { $count ->
    [one] Cette journée compte { $count } élément, et la limite quotidienne est de { $limit }. Toute la journée est importée, et le registre note que vous l’avez autorisé. La limite reste la même pour les autres jours.
   *[other] Cette journée compte { $count } éléments, et la limite quotidienne est de { $limit }. Toute la journée est importée, et le registre note que vous l’avez autorisé. La limite reste la même pour les autres jours.
}
question-allow-day-no = Laisser en attente
question-allow-day-yes = Importer cette journée
flyout-held-changed-title = Le mappage a changé.
flyout-held-changed = Choisissez « Réimporter » : les éléments des personnes ajoutées peuvent maintenant rejoindre leurs boîtes aux lettres.
flyout-held-changed-none = La modification vaut dès la prochaine exécution.
flyout-held-read = Montrer qui et où
flyout-held-reading = Lecture des fichiers conservés…
flyout-held-read-hint = Le registre ne contient aucun nom. Ils sont relus dans les fichiers conservés, ce qui demande le coffre et peut prendre un moment.
flyout-held-first = Les { $shown } premiers sur { $count } sont affichés.
flyout-held-count = { $count ->
    [0] Aucun élément affiché sur { $total }
    [one] { $count } élément affiché sur { $total }
   *[other] { $count } éléments affichés sur { $total }
}
flyout-held-no-match = Aucun élément ne correspond. Choisissez de nouveau « Tous » pour voir le reste.
flyout-held-where = Quand et où
flyout-held-select-all = Sélectionner tout ce qui est affiché
flyout-held-selected = Sélectionné
flyout-held-select = Sélectionner l’élément { $place } de { $file }
flyout-held-at-place = place { $place }
flyout-held-who = Qui
flyout-held-conversation = Conversation
flyout-held-to = à
flyout-replay-all = { $count ->
    [0] Réimporter
    [one] Réimporter { $count } élément
   *[other] Réimporter les { $count }
}
flyout-replay-shown = { $count ->
    [0] Réimporter ce qui est affiché
   *[other] Réimporter ce qui est affiché ({ $count })
}
flyout-replay-selected = { $count ->
    [0] Réimporter la sélection
    [one] Réimporter { $count } élément sélectionné
   *[other] Réimporter { $count } éléments sélectionnés
}
flyout-replay-busy = Attendez la fin de l’importation.
flyout-replay-hint = Les éléments sont relus et mappés selon le mappage actuel. Rien n’est remis deux fois.
flyout-filter = Filtrer
flyout-filter-all = Tous
flyout-filter-person = Personne
flyout-filter-conversation = Conversation
flyout-filter-day = Jour
flyout-filter-reason = Raison
flyout-add = Ajouter au mappage
flyout-add-of = Ajouter au mappage : { $name }
flyout-add-mailbox = Boîte aux lettres de { $key }
flyout-add-hint = Une adresse e-mail de votre organisation.
flyout-add-without-id = Sans { $key }. Ajoutez le domaine de l’adresse sous « Modifier le mappage ».
flyout-unmapped = Personnes qui ont parlé et ne sont pas mappées
flyout-unmapped-text = Probablement vos collaborateurs. Ajoutez chacun d’eux, ou un domaine, pour que leurs messages rejoignent une boîte aux lettres.
flyout-unmapped-others-only = Aucune ne semble faire partie de votre organisation.
flyout-unmapped-others = Contreparties
flyout-unmapped-others-text = Leurs adresses sont celles d’autres entreprises. Aucune boîte aux lettres n’est nécessaire : leurs messages sont dans celles de vos collaborateurs qui ont participé.
flyout-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
flyout-person = Personne
flyout-person-key = Personne, comme dans le fichier CSV
flyout-said = Messages en 30 jours
flyout-said-last = Dernier message
flyout-silent = Mappées, mais silencieuses depuis 30 jours
flyout-silent-text = Rien n’est venu de ces personnes depuis 30 jours. C’est peut-être normal, lors d’un congé ; ou leur { $key } a changé.


### Statement and proof

flyout-tab-statements = Relevés
flyout-statements-title = Relevés de rapprochement
flyout-statements-lead = Un pour chaque jour où le connecteur a été lancé : ce qui a été lu, et ce qu’il en est advenu. Chacun est signé, et tous forment une chaîne qui révèle toute modification ultérieure.
flyout-statements-empty = Il n’y en a pas encore. Le premier est établi à la fin de la première exécution.
flyout-statement-day = Jour
flyout-statement-again = { $day }, n° { $number }
flyout-statement-agrees = Concordent
flyout-statement-signed = Signé
flyout-statement-back = Tous les relevés
flyout-statement-of = Relevé du { $day }
flyout-statement-of-again = Relevé du { $day }, n° { $number }
flyout-statement-save = Enregistrer sous
flyout-statement-as-json = Relevé (JSON)
flyout-statement-as-signature = Signature
flyout-statement-as-csv = Tableau (CSV)
flyout-statement-as-page = Page à imprimer
flyout-statement-how = Chacun peut vérifier la signature sans ce programme : enregistrez le relevé et sa signature dans un même dossier, importez la clé PGP publique du connecteur dans GnuPG et lancez :
flyout-statement-unsigned = Ce relevé n’est pas signé : le connecteur n’avait pas de clé PGP capable de signer. La chaîne du registre le prouve tout de même.
flyout-statement-days = Par jour de la source
flyout-statement-ever = Depuis le début du connecteur
flyout-statement-run = Exécution
flyout-statement-began = Début
flyout-statement-ended = Fin
flyout-statement-parts = Fichiers de boîtes
flyout-sums-read = Lus
flyout-sums-archived = Archivés
flyout-sums-duplicate = Doublons
flyout-sums-excluded = Exclus
flyout-sums-items = Éléments
flyout-sums-mails = E-mails, un par boîte aux lettres
flyout-sums-left = Lu à la source
flyout-sums-left-mails = À remettre
flyout-sums-right = Ce qu’il en est advenu
flyout-sums-events-read = Événements lus
flyout-sums-duplicate-long = Doublons : déjà présents
flyout-sums-excluded-long = Exclus : pas un message, comme une arrivée
flyout-sums-held-long = En attente : personne n’est mappé
flyout-sums-failed-long = Échoués : illisibles
flyout-sums-total = Total
flyout-sums-released = { $count ->
    [one] { $count } élément, en attente ou échoué auparavant, est réglé.
   *[other] { $count } éléments, en attente ou échoués auparavant, sont réglés.
}
flyout-sums-waiting = { $count ->
    [one] { $count } autre élément attend, à cause de la limite quotidienne ou d’une exécution arrêtée. Il n’est dans aucun de ces totaux, et sera relu.
   *[other] { $count } autres éléments attendent, à cause de la limite quotidienne ou d’une exécution arrêtée. Ils ne sont dans aucun de ces totaux, et seront relus.
}
flyout-sums-agree = les totaux concordent
flyout-sums-disagree = les totaux ne concordent pas
flyout-sums-disagree-next = Les totaux ne concordent pas. Enregistrez ce relevé, choisissez « Tout vérifier » et envoyez les deux aux auteurs de ce programme.
flyout-file-sha256 = SHA-256 du fichier tel qu’il est arrivé
flyout-file-host-key = Clé d’hôte du site
flyout-file-pgp-key = Clé PGP de chiffrement
flyout-file-modified = sur le site depuis
flyout-proof = Preuve
flyout-proof-signed = Signé par la clé PGP
flyout-proof-unsigned = Non signé
flyout-proof-chain = Entrées de la chaîne
flyout-proof-entries = { $first } à { $last }
flyout-proof-root = Racine : empreinte de la dernière entrée
flyout-proof-sha256 = SHA-256 du fichier du relevé
flyout-verify = Tout vérifier
flyout-verify-text = Relit chaque fichier de boîte aux lettres, chaque fichier conservé de la source, le registre et les relevés, et les compare à ce qui a été écrit. Rien n’est modifié.
flyout-verify-stop = Arrêter
flyout-verify-again = Vérifier de nouveau
flyout-verify-running = { $count ->
    [0] Lecture…
    [one] { $count } fichier lu
   *[other] { $count } fichiers lus
}
flyout-verify-good = Tout est tel que cela a été écrit.
flyout-verify-bad = { $count ->
    [one] { $count } élément n’est pas tel qu’il a été écrit.
   *[other] { $count } éléments ne sont pas tels qu’ils ont été écrits.
}
flyout-verify-next = Ne modifiez rien encore. Cherchez qui ou quoi en est la cause, gardez une copie de l’état actuel comme preuve, puis restaurez les fichiers ci-dessous depuis une sauvegarde et vérifiez de nouveau.
flyout-verify-at = Vérifié :
flyout-verify-faults = Pas tel que cela a été écrit
flyout-verify-shown = Les { $shown } premiers sur { $count } sont affichés.
flyout-verify-read = Voici ce qui a été relu :
flyout-verify-read-good = Voici ce qui a été relu et qui est intact :
flyout-verify-mailboxes = { $count ->
    [one] { $count } fichier de boîte aux lettres
   *[other] { $count } fichiers de boîtes aux lettres
}
flyout-verify-mails = { $count ->
    [one] { $count } e-mail dans ces fichiers
   *[other] { $count } e-mails dans ces fichiers
}
flyout-verify-evidence = { $count ->
    [one] { $count } fichier de la source avec son empreinte
   *[other] { $count } fichiers de la source avec leurs empreintes
}
flyout-verify-entries = { $count ->
    [one] { $count } entrée de la chaîne
   *[other] { $count } entrées de la chaîne
}
flyout-verify-statements = { $count ->
    [one] { $count } relevé avec sa signature
   *[other] { $count } relevés avec leurs signatures
}
verify-notice-ledger-open = Le registre est en cours d’utilisation, ou une exécution a été interrompue. Ses lignes ont été vérifiées, mais son fichier n’a pas pu être comparé octet par octet.
verify-notice-runs-open = Une exécution est en cours ou a été interrompue. Son journal est scellé par la prochaine exécution.
verify-notice-runs-before = Des exécutions sont plus anciennes que la chaîne. Rien ne dit ce qu’étaient leurs journaux.
verify-notice-statements-due = Il manque un relevé. La prochaine exécution l’établit.
verify-notice-unsigned = Des relevés ne sont pas signés : aucune clé PGP du connecteur ne pouvait signer.
verify-notice-on-servers = Les e-mails des boîtes aux lettres sur un serveur n’ont pas été relus : leurs reçus sont conservés ici.
verify-notice-evidence-away = Les fichiers du stockage des preuves n’ont pas tous été relus : il est injoignable ou ne nous laisse pas entrer. Testez-le dans les paramètres, puis vérifiez à nouveau.
verify-notice-evidence-unlisted = Le stockage des preuves n’a pas listé ses fichiers : ceux qui n’y ont pas leur place n’ont pas été cherchés.


### Source watch

flyout-watch = Surveillance de la source
flyout-watch-count = { $count ->
    [0] Rien à signaler
    [one] { $count } point à examiner
   *[other] { $count } points à examiner
}
home-watch-show = Voir l’état
home-watch-more = Voir { $count } de plus


### Search

home-search = Rechercher
notice-exported = { $count ->
    [one] { $count } e-mail a été exporté vers « { $file } », avec la fiche de la chaîne de conservation.
   *[other] { $count } e-mails ont été exportés vers « { $file } », avec la fiche de la chaîne de conservation.
}
question-delete-index-title = Supprimer l’index de recherche ?
question-delete-index-text = Seul l’index est supprimé. Les boîtes aux lettres et le registre restent tels quels, et l’index peut être reconstruit à tout moment à partir des boîtes aux lettres.
question-delete-index-no = Conserver
question-delete-index-yes = Supprimer
find-title = Rechercher
find-lead = Retrouve les messages archivés par leurs mots, leurs participants, la conversation et le jour.
find-which = Quelles boîtes aux lettres
find-which-real = Vos boîtes aux lettres
find-which-practice = Boîtes d’exercice
find-index = Index de recherche
find-index-opening = Ouverture de l’index…
find-index-off-title = La recherche a besoin d’un index
find-index-off-what = Il est construit en arrière-plan à partir des boîtes aux lettres de cet ordinateur et s’étend à chaque exécution. Un million de messages prend environ une minute.
find-index-off-words = Il contient les mots des conversations, comme les boîtes aux lettres : qui peut lire les fichiers de cet ordinateur peut le lire. Vous pouvez le supprimer à tout moment.
find-index-build = Construire l’index
find-index-building = Construction de l’index
find-index-done = { $done } lus sur { $total } de fichiers de boîtes aux lettres.
find-index-meanwhile = Vous pouvez déjà chercher dans ce qui y figure.
find-index-stop = Arrêter
find-index-ready = { $count ->
    [one] { $count } élément dans l’index, { $size }
   *[other] { $count } éléments dans l’index, { $size }
}
find-index-rebuild = Reconstruire
find-index-delete = Supprimer l’index
find-index-failed = L’index est inutilisable
find-index-failed-text = Les boîtes aux lettres ne sont pas touchées. L’index peut être reconstruit à partir d’elles.
find-words = Mots
find-words-hint = Tous doivent y figurer. "entre guillemets" trouve une expression, début* trouve les débuts, -pas exclut un mot.
find-search = Rechercher
find-person = Personne
find-person-hint = Une partie du nom, de l’ImId, du numéro de mobile ou de l’adresse.
find-conversation = Conversation
find-conversation-hint = Une partie de son nom ou de son id.
find-from = Du
find-to = Au
find-days-hint = Jour UTC, par exemple 2026-11-21.
find-days-wrong = Écrivez les jours sous la forme 2026-11-21 ; le premier ne doit pas suivre le dernier.
find-found = Résultats
find-searching = Recherche…
find-count = { $count ->
    [0] Rien trouvé
    [one] { $count } élément trouvé
   *[other] { $count } éléments trouvés
}
find-count-more = { $count ->
    [one] Plus de { $count } élément trouvé
   *[other] Plus de { $count } éléments trouvés
}
find-milliseconds = { $milliseconds } ms, les plus récents d’abord
find-nothing-title = Aucun résultat
find-nothing = Essayez moins de mots, un début comme nég*, ou plus de jours. Les éléments en attente ne sont encore dans aucune boîte aux lettres : ils ne sont donc pas trouvés ici.
find-select-page = Tout sélectionner sur cette page
find-select = Sélectionner : { $sender }, { $date }
find-pages = Pages de résultats
find-page-previous = Page précédente
find-page-next = Page suivante
find-page = Page { $page } sur { $pages }
find-open-of = { $conversation } : ouvrir le message de { $sender }, { $date }
find-no-conversation = (sans nom)
find-export = Exporter
find-export-told = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
}
find-export-told-all = tout ce qui a été trouvé, ou votre sélection
find-export-as = Forme
find-export-eml = Un fichier EML par e-mail, dans un fichier zip
find-export-mbox = Un fichier mbox avec tous les e-mails
find-export-sheet = La fiche de la chaîne de conservation l’accompagne : ce qui a été cherché, par qui et quand, et pour chaque e-mail son empreinte, le fichier de boîte aux lettres et la position d’origine, et le fichier de la source dont il provient.
find-export-chosen = { $count ->
    [0] Exporter la sélection
    [one] Exporter { $count } élément sélectionné
   *[other] Exporter { $count } éléments sélectionnés
}
find-export-all = { $count ->
    [one] Exporter { $count } élément trouvé
   *[other] Exporter les { $count } éléments trouvés
}
find-export-all-more = Exporter tout ce qui a été trouvé (plus de { $count })
find-exporting = Exportation…
find-export-stop = Arrêter
find-mail = E-mail trouvé
find-mail-archived = Tel qu’il a été archivé
find-mail-previous = Précédent sur cette page
find-mail-next = Suivant sur cette page
find-mail-position = { $number } sur { $count }
find-copies = { $count ->
    [one] Dans { $count } boîte aux lettres
   *[other] Dans { $count } boîtes aux lettres
}
find-copy-file = Fichier de boîte aux lettres
find-copy = e-mail n° { $position }, à partir de l’octet { $offset }
find-item = Clé de l’élément dans le registre

## Every day

every-day-title = Tous les jours
every-day-switch = Importer tous les jours, même lorsque cette fenêtre est fermée
every-day-on-hint = Le système d’exploitation démarre l’importation. Les jours manqués sont rattrapés, dans l’ordre.
every-day-off-hint = L’importation n’a lieu que lorsque quelqu’un appuie sur Lancer.
every-day-hint = Heure locale de cet ordinateur, par exemple 05:15
every-day-wrong = Saisissez une heure de 00:00 à 23:59, par exemple 05:15.
every-day-never = Seulement lorsque quelqu’un appuie sur Lancer
every-day-next = Prochain démarrage
every-day-due = Une importation est à exécuter ; elle démarre dans l’heure.
every-day-last = Dernière importation
every-day-system = Système d’exploitation
start-installed = Le système d’exploitation démarre l’importation.
start-missing = Le système d’exploitation ne démarre rien.
start-differs = Le système d’exploitation démarre autre chose : le programme, une heure ou le fichier de la phrase secrète a changé.
start-asleep = Le démarrage est écrit, mais le système d’exploitation n’en fait rien.
start-login = Seulement pendant que votre session est ouverte. Pour importer aussi sans session, exécutez une fois « loginctl enable-linger » dans un terminal.
start-passphrase-file = Le coffre s’ouvre avec une phrase secrète, et personne n’est là pour la saisir. Faites en sorte que CHAT_CONNECTORS_VAULT_PASSPHRASE_FILE désigne un fichier qui la contient, rouvrez cette fenêtre et installez de nouveau le démarrage.
start-warning = Des connecteurs ont une heure, mais rien ne les importe de lui-même
start-warning-differs = Le démarrage quotidien n’est pas comme il devrait être
start-warning-installed = L’importation quotidienne ne peut pas encore fonctionner seule
start-install = Installer
start-install-again = Installer de nouveau
start-remove = Supprimer le démarrage

## Alerts

flyout-tab-alerts = Alertes
alerts-intro = Prévenez quelqu’un qui n’est pas devant cet ordinateur. Une alerte dit ce qui s’est passé et que faire ; elle ne contient jamais de conversations, ni de noms ou d’adresses de personnes.
alerts-practice = Un connecteur d’exercice n’envoie pas d’alertes après ses exécutions, pour n’inquiéter personne avec des pannes inventées. « Envoyer un essai » envoie vraiment.
alerts-mail = Par e-mail
alerts-host = Serveur de messagerie
alerts-host-hint = Le serveur SMTP de votre organisation, par exemple smtp.corp.example
alerts-security = Chiffrement
alerts-security-starttls = STARTTLS
alerts-security-tls = TLS
alerts-security-none = Aucun
alerts-security-warning = Quiconque se trouve sur le chemin du serveur peut lire et modifier ces alertes. Nom d’utilisateur et mot de passe ne sont alors envoyés qu’au sein de cet ordinateur.
alerts-accept-unencrypted = Envoyer malgré tout sans chiffrement
alerts-port = Port
alerts-port-hint = Vide : { $port }
alerts-user = Nom d’utilisateur
alerts-user-hint = Vide : sans authentification
alerts-password = Mot de passe du serveur de messagerie
alerts-secret-hint = Conservé aussitôt dans le coffre, et affiché nulle part
alerts-from = Expéditeur
alerts-from-hint = Une adresse depuis laquelle le serveur laisse envoyer cet ordinateur
alerts-to = Destinataires
alerts-to-hint = Une ou plusieurs adresses, séparées par des virgules
alerts-ca = Certificat de votre propre autorité (PEM)
alerts-ca-hint = Seulement si votre organisation signe elle-même les certificats de ses serveurs : collez le texte
alerts-webhook = Par webhook
alerts-url = Adresse
alerts-url-hint = Chaque alerte y est envoyée en JSON, avec https
alerts-secret = Secret de signature
alerts-language = Langue des alertes
alerts-language-window = Comme dans cette fenêtre
alerts-on = Prévenir quand
alerts-on-failed = Une importation échoue
alerts-on-held = Des éléments sont en attente
alerts-on-first-success = La première importation réussit
alerts-on-over-limit = Une journée dépasse la limite quotidienne
alerts-on-day-missing = Il manque une journée
alerts-on-file-late = Le fichier du jour est en retard
alerts-on-silent = Le site n’a pas été atteint depuis des jours
alerts-on-site-empty = Le site est vide
alerts-on-manifest-disagrees = Le site et sa liste ne concordent pas
alerts-on-disappears = Des fichiers non importés disparaissent du site
alerts-on-expiry = Une clé expire : 60, 30, 7 et 0 jours avant
alerts-save = Enregistrer les alertes
alerts-saved = Enregistré
alerts-test = Envoyer un essai
alerts-testing = Envoi de l’essai…
alerts-unlock = Ouvrir le coffre
alerts-unlock-hint = Les mots de passe sont dans le coffre, qui est fermé.
alerts-wrong = Ceci manque, ou est inutilisable tel quel.
alerts-wrong-security = Choisissez un chiffrement. Sans lui, rien n’est envoyé à un autre ordinateur sauf si vous l’acceptez, et jamais un mot de passe.
alerts-wrong-url = Il faut une adresse qui commence par https://, sans nom d’utilisateur.
alerts-show = Afficher les alertes

## Telegram Archiver and LivePerson

home-practise = S’exercer
home-practise-of = { home-practise }: { $kind }
setup-step-account = Connexion
setup-title-credentials-telegram-archiver = Connexion à TeleMessage
setup-title-credentials-liveperson = Connexion à votre compte 17a-4
setup-title-mapping-telegram-archiver = Mappage des utilisateurs
setup-title-mapping-liveperson = { setup-step-mapping }
product-telegram-archiver-lead = Dépose les communications Telegram de vos employés, telles que TeleMessage les enregistre sur leurs téléphones, dans des boîtes aux lettres que vous gardez.
product-telegram-archiver-does-1 = Il se connecte avec le compte TeleMessage de votre organisation et récupère ce qui a été enregistré : conversations, pièces jointes, fichiers, ainsi que messages et appels supprimés. Chaque élément arrive sous forme d’e-mail.
product-telegram-archiver-does-2 = Il vérifie chaque livraison d’après son manifeste, pour qu’un élément manquant ou vide ne passe pas inaperçu.
product-telegram-archiver-does-3 = Il dépose chaque e-mail, inchangé, dans les boîtes aux lettres de vos utilisateurs participants, dans un dossier nommé Telegram Archiver. Les boîtes aux lettres se trouvent dans une archive sur cet ordinateur, que tout logiciel de messagerie peut ouvrir.
product-telegram-archiver-does-4 = Il trouve les personnes d’abord par votre fichier de mappage des numéros de mobile puis, si vous l’autorisez, par l’adresse e-mail de l’utilisateur (User’s Email address), présente dans chaque élément. Ce qu’il ne peut pas attribuer est mis en attente et vous est montré ; rien n’est écarté.
product-telegram-archiver-needs-1 = Le service Telegram Archiver, commandé auprès de TeleMessage, et un compte d’administration valide pour votre organisation. Vous vous y connectez pendant la configuration.
product-telegram-archiver-needs-2 = Chaque utilisateur à archiver inscrit dans le compte TeleMessage, avec la même adresse e-mail que sa boîte aux lettres.
product-telegram-archiver-needs-3 = L’application Telegram Archiver installée et activée sur les téléphones de vos employés.
product-telegram-archiver-needs-4 = De la part de TeleMessage : l’URL et le port SFTP de leurs livraisons, ainsi que l’empreinte de la clé d’hôte de ce site.
product-telegram-archiver-needs-5 = Les domaines e-mail de votre organisation. Une liste des numéros de mobile avec leurs boîtes aux lettres est utile, mais pas obligatoire.
product-telegram-archiver-limits-1 = La livraison par TeleMessage dépend du contrat. Ce connecteur lit des fichiers e-mail (EML), seuls ou dans des fichiers zip, avec ou sans manifeste.
product-telegram-archiver-limits-2 = Les fichiers de cette source ne sont pas chiffrés avec PGP. Ils sont conservés tels qu’ils sont arrivés, comme preuves : protégez le disque de cet ordinateur et choisissez qui peut s’y connecter.
product-telegram-archiver-limits-3 = Les pièces jointes et éléments de plus de 10 Mo sont importés eux aussi.
product-liveperson-limits-1 = La livraison par 17a-4 dépend du contrat. Ce connecteur lit des fichiers e-mail (EML), seuls ou dans des fichiers zip, et les fichiers JSON de l’historique de LivePerson.
product-liveperson-limits-2 = Les fichiers de cette source ne sont pas chiffrés avec PGP. Ils sont conservés tels qu’ils sont arrivés, comme preuves : protégez le disque de cet ordinateur et choisissez qui peut s’y connecter.
product-liveperson-limits-3 = Les pièces jointes et éléments de plus de 10 Mo sont importés eux aussi.
product-liveperson-lead = Dépose les conversations de votre personnel avec les clients dans LivePerson Conversational Cloud dans des boîtes aux lettres que vous gardez.
product-liveperson-does-1 = Régulièrement, le DataParser de 17a-4 collecte les éléments de LivePerson Conversational Cloud et les transforme en e-mails.
product-liveperson-does-2 = Le connecteur se connecte avec votre compte DataParser et récupère ce qu’il n’a pas encore.
product-liveperson-does-3 = Il dépose chaque élément dans les boîtes aux lettres de ses participants, dans un sous-dossier de la boîte de réception nommé LivePerson Conversational Cloud DataParser. Les boîtes aux lettres se trouvent dans une archive sur cet ordinateur, que tout logiciel de messagerie peut ouvrir.
product-liveperson-does-4 = Il mappe les personnes automatiquement, par la propriété Email avec l’adresse de chaque participant, présente dans chaque élément. Aucun fichier de mappage n’est nécessaire. Ce qu’il ne peut pas attribuer est mis en attente et vous est montré ; rien n’est écarté.
product-liveperson-needs-1 = Un compte DataParser. Contactez 17a-4 pour le créer ; vous vous y connectez pendant la configuration.
product-liveperson-needs-2 = Le DataParser de LivePerson Conversational Cloud installé et configuré pour votre organisation, avec l’assistance 17a-4.
product-liveperson-needs-3 = De la part de 17a-4 : l’URL et le port SFTP de leurs livraisons, ainsi que l’empreinte de la clé d’hôte de ce site.
product-liveperson-needs-4 = Les domaines e-mail de votre organisation.
terms-does-telegram-archiver = Chat Connectors récupère ce que TeleMessage a enregistré des communications Telegram de vos employés et livré pour votre entreprise, et dépose chaque élément, tel l’e-mail qu’il est, dans les boîtes aux lettres des participants. Tout cela se passe sur cet ordinateur.
terms-does-liveperson = Chat Connectors récupère les conversations que le DataParser de 17a-4 a collectées pour votre entreprise, sous forme d’e-mails, et dépose chacune dans les boîtes aux lettres des participants. Tout cela se passe sur cet ordinateur.
terms-right-telegram-archiver = Vous confirmez que votre entreprise a le droit d’enregistrer, de récupérer et de conserver ces communications, y compris les messages et appels supprimés, et d’y faire des recherches, et que vos employés et, lorsque la loi l’exige, leurs interlocuteurs en ont été informés.
terms-right-liveperson = Vous confirmez que votre entreprise a le droit de récupérer et de conserver ces conversations et d’y faire des recherches, et que votre personnel et vos clients en ont été informés lorsque la loi l’exige.
terms-kept-telegram-archiver = Les fichiers sont conservés tels qu’ils sont arrivés, comme preuves, et un registre consigne chaque exécution. Ils arrivent sans chiffrement propre : quiconque peut lire le disque de cet ordinateur peut les lire. La suppression d’un connecteur n’en efface rien.
terms-kept-liveperson = Les fichiers sont conservés tels qu’ils sont arrivés, comme preuves, et un registre consigne chaque exécution. Ils arrivent sans chiffrement propre : quiconque peut lire le disque de cet ordinateur peut les lire. La suppression d’un connecteur n’en efface rien.
account-lead-telegram-archiver = TeleMessage livre ce qu’il enregistre sur un site SFTP. Indiquez ici où il se trouve, et connectez-vous avec votre compte TeleMessage.
account-lead-liveperson = Le DataParser livre ce qu’il collecte sur un site SFTP. Ici, vous nommez le connecteur, indiquez où se trouve ce site et vous connectez à votre compte 17a-4.
account-title-telegram-archiver = Organiser le service Telegram Archiver
account-title-liveperson = Mettre en place le DataParser
account-prepare-telegram-archiver-1 = Commandez le service auprès de TeleMessage et obtenez un compte d’administration valide pour votre organisation.
account-prepare-telegram-archiver-2 = Inscrivez dans ce compte tous les utilisateurs à archiver, avec la même adresse e-mail que leur boîte aux lettres.
account-prepare-telegram-archiver-3 = Installez l’application Telegram Archiver sur les téléphones de vos employés et activez-la.
account-prepare-telegram-archiver-4 = Demandez à TeleMessage une livraison quotidienne par SFTP : l’URL et le port SFTP, et l’empreinte de la clé d’hôte.
account-prepare-liveperson-1 = Contactez 17a-4 pour créer un compte DataParser.
account-prepare-liveperson-2 = Configurez le DataParser de LivePerson Conversational Cloud avec l’assistance 17a-4.
account-prepare-liveperson-3 = Demandez-leur l’URL et le port SFTP de leurs livraisons, et l’empreinte de la clé d’hôte.
account-admit = Faire admettre cet ordinateur
account-admit-lead = Beaucoup de sites n’admettent que les adresses qu’ils connaissent. Enregistrez ce fichier et envoyez-le à l’assistance { $service }, sauf si elle vous a dit que ce n’est pas nécessaire. Il n’est pas secret.
account-form-telegram-archiver = Se connecter avec votre compte TeleMessage
account-form-liveperson = Nommer le connecteur et se connecter
account-form-lead = Saisissez votre compte { $service }. Choisissez ensuite « Valider la connexion ».
account-practice = Exercice : ici, ce programme joue le rôle de { $service }, avec un compte pour vous.
account-practice-working = Ouverture de votre compte d’exercice …
account-practice-filled = Le formulaire ci-dessous a été rempli pour vous, mot de passe compris. Voici l’empreinte que { $service } vous donnerait :
field-user-name = Nom d’utilisateur
    .hint = Votre nom d’utilisateur { $service }.
    .wrong = Saisissez votre nom d’utilisateur { $service }.
field-account-password = { field-password }
    .hint = Votre mot de passe { $service }.
    .wrong = Saisissez votre mot de passe { $service }.
field-account-host = { field-host }
    .hint = Là où { $service } livre : un nom d’hôte ou une adresse IP.
    .wrong = Saisissez un nom d’hôte ou une adresse IP, comme { $service } vous l’a indiqué.
review-row-user-name = { field-user-name }
mapping-key-mobile-number = Numéro de mobile
mapping-email-telegram-archiver = User’s Email address
mapping-email-liveperson = Email
mapping-automatic-hint-telegram-archiver = Chaque élément porte les adresses e-mail de tous les participants (User’s Email address). Une adresse dans l’un de vos domaines est prise comme boîte aux lettres.
mapping-automatic-hint-liveperson = Les personnes sont mappées automatiquement. Chaque élément porte l’adresse e-mail de chaque participant (Email). Une adresse dans l’un de vos domaines est prise comme boîte aux lettres.
mapping-people-name-only = Personne, adresse dans les conversations
mapping-people-nobody-domain = Les messages où ne figurent que ces personnes sont mis en attente. Ajoutez un domaine, ou continuez : rien n’est perdu.
flyout-reason-item-empty = Vide
flyout-reason-item-missing = Cité, mais absent du fichier
flyout-reason-item-size = Coupé ou modifié en route
flyout-reason-item-too-large = Trop grand
mapping-order-only = automatiquement
flyout-add-automatic = Ajoutez le domaine de l’adresse sous « Modifier le mappage ».
flyout-status-log = Journal d’état de la dernière exécution

## The desktop

app-settings = Paramètres
home-run-all = Tout lancer
settings-title = Paramètres
settings-lead = Choix qui valent pour tous les connecteurs. Ceux de cet ordinateur sont enregistrés aussitôt, les autres avec leur bouton.
settings-computer = Cet ordinateur
settings-login = Démarrer à l’ouverture de session
settings-login-hint = Le programme démarre quand vous ouvrez une session sur cet ordinateur, sans fenêtre s’il y a une zone de notification.
settings-login-unknown = Le système d’exploitation ne dit pas si le programme démarre à l’ouverture de session.
settings-keep = Continuer à tourner dans la zone de notification quand la fenêtre est fermée
settings-keep-hint = Les importations continuent, et l’icône montre l’état des connecteurs. Quitter, dans son menu, met fin au programme.
settings-keep-no-tray = Ce bureau n’a pas de zone de notification en ce moment : fermer la fenêtre met fin au programme.
settings-told = Notifications
settings-show = Afficher les notifications
settings-show-hint = Après une première importation réussie, un échec, des éléments en attente, une journée manquante, et avant l’expiration d’une clé. Elles montrent le nom du connecteur et des nombres, jamais de messages, de personnes ni d’adresses.

## Mailboxes on a server


# The ladder's last rung.
ladder-seen-kind = { $value ->
    [archive] l’archive de cet ordinateur
    [imap] IMAP
   *[graph] Microsoft 365
}
ladder-seen-server = { $value }
ladder-seen-granted = accordé : { $value }
ladder-seen-asked-for = { $value ->
    [one] { $value } boîte demandée
   *[other] { $value } boîtes demandées
}
ladder-seen-there = { $value } présentes
ladder-no-mailbox = personne n’est encore mappé : aucune boîte à demander
setup-why-destination = « Suivant » s’active dès que l’emplacement des boîtes aux lettres est indiqué sans erreur.
destination-organisation = Comme dans les paramètres de l’organisation
destination-archive = L’archive de cet ordinateur
destination-archive-hint = Rien à installer. Un fichier par boîte aux lettres et par jour, qui n’est plus jamais modifié ensuite.
destination-imap = Serveur IMAP
destination-imap-hint = Dovecot, Exchange Online ou tout autre serveur sur lequel un compte peut ouvrir chaque boîte aux lettres.
destination-graph = Microsoft 365
destination-graph-hint = Par Microsoft Graph, avec une application inscrite dans votre annuaire.
destination-practice = L’entraînement utilise toujours sa propre archive sur cet ordinateur. L’emplacement ne se choisit que pour de vrais connecteurs.
destination-moved = Jusqu’ici : { $place }. Dès la prochaine exécution, les nouveaux e-mails vont au nouvel emplacement. Rien n’est livré deux fois ; ce qui a été livré reste où il est.
destination-unlock = Les mots de passe et autres secrets sont dans le coffre, qui est fermé.
destination-also-archive = Conserver aussi dans l’archive de cet ordinateur
destination-also-archive-hint = Chaque e-mail est dans les deux, et les deux comptes sont comparés à chaque exécution.
destination-folder = Les e-mails sont dans le dossier « { $folder } » de chaque boîte aux lettres. Il est créé là où il manque.
destination-place-archive = L’archive de cet ordinateur
destination-place-imap = Serveur IMAP { $at }
destination-place-graph = Microsoft 365, { $at }
destination-place-both = { $place }, et l’archive de cet ordinateur
destination-place-follows = Comme dans les paramètres de l’organisation : { $place }
destination-host = Serveur
destination-host-hint = Nom ou adresse IP
destination-host-wrong = Indiquez le nom ou l’adresse IP du serveur, et rien d’autre.
destination-port = Port
destination-port-hint = Vide : { $port }
destination-port-wrong = Un nombre de 1 à 65535.
destination-security = Chiffrement
destination-security-tls = TLS
destination-security-starttls = STARTTLS
destination-security-none = Aucun
destination-security-warning = Quiconque se trouve sur le chemin du serveur peut lire le mot de passe et toutes les conversations. Ceci est fait pour un serveur sur cet ordinateur, et pour rien d’autre.
destination-accept-unencrypted = Livrer malgré tout sans chiffrement
destination-sign-in = Comment chaque boîte aux lettres est ouverte
destination-sign-in-master = Utilisateur maître (master user)
destination-sign-in-master-hint = S’identifie comme boîte*compte, à la manière de Dovecot.
destination-sign-in-proxy = Compte qui agit pour d’autres
destination-sign-in-proxy-hint = S’identifie sous son propre nom et indique la boîte pour laquelle il agit (SASL PLAIN).
destination-sign-in-oauth = Application (OAuth)
destination-sign-in-oauth-hint = Pour Exchange Online : une application avec IMAP.AccessAsApp.
destination-user = Compte
destination-user-master-hint = Le nom de l’utilisateur maître seul, sans boîte aux lettres.
destination-user-proxy-hint = Le nom du compte lui-même.
destination-user-wrong = Indiquez le compte.
destination-password = Mot de passe
destination-password-hint = Conservé dans le coffre, et affiché nulle part.
destination-secret-wrong = Il manque. Ce qui était conservé pour un autre serveur n’est pas utilisé ici.
destination-tenant = Annuaire (tenant)
destination-tenant-hint = Son ID, ou un domaine tel que corp.example. Centre d’administration Entra : Vue d’ensemble.
destination-tenant-wrong = Indiquez l’ID ou le domaine de l’annuaire.
destination-client-id = ID d’application (client)
destination-client-id-hint = Centre d’administration Entra : Inscriptions d’applications, votre application.
destination-client-id-wrong = Indiquez l’ID de l’application.
destination-credential = Comment l’application prouve son identité
destination-credential-secret = Secret client
destination-credential-certificate = Certificat
destination-client-secret = Secret client
destination-client-secret-hint = Sa valeur, pas son ID. Conservé dans le coffre, et affiché nulle part.
destination-certificate = Certificat avec sa clé privée (PEM)
destination-certificate-hint = Les deux dans un texte ou fichier, la clé sans phrase secrète. Conservés dans le coffre, et affichés nulle part.
destination-certificate-wrong = Collez le certificat avec sa clé, ou choisissez le fichier.
destination-method = Comment un e-mail y entre
destination-method-create = Le créer à partir de ses éléments
destination-method-create-hint = Graph v1.0. Demande Mail.ReadWrite.
destination-method-import = L’importer tel quel
destination-method-import-hint = Octet par octet ; seul un e-mail reçu comme tel reçoit une ligne d’en-tête au début (X-Chat-Item), et un Message-ID s’il n’en a pas. Par une partie de Graph que Microsoft peut encore modifier.
destination-beta = bêta
destination-keep-eml = Joindre l’e-mail lui-même en fichier EML
destination-more = Plus
destination-more-imap = Noms des boîtes aux lettres, connexions, autorité de certification
destination-more-graph = Adresses du service, autorité de certification
destination-separator = Séparateur
destination-separator-hint = Vide : *
destination-separator-wrong = Un seul caractère.
destination-login = Comment le serveur nomme une boîte aux lettres
destination-login-address = Par son adresse entière : jane.doe@corp.example
destination-login-local = Par ce qui précède le @ : jane.doe
destination-connections = Connexions simultanées
destination-connections-hint = Vide : 8
destination-connections-wrong = Un nombre de 1 à 64.
destination-endpoint = Adresse de Microsoft Graph
destination-authority = Où l’application s’identifie
destination-endpoint-hint = Vide : { $usual }. Les clouds nationaux en ont une autre.
destination-address-wrong = Une adresse qui commence par https://
destination-ca = Autorité de certification propre au serveur (PEM)
destination-service-ca = Autorité de certification propre au réseau (PEM)
destination-ca-hint = Seulement si votre organisation signe elle-même des certificats. Aucune autre autorité n’est alors approuvée.
destination-ca-wrong = Ce n’est pas un certificat au format PEM.
destination-test-title = Essai
destination-test-server = Écrit un e-mail de test, marqué comme tel, dans une boîte aux lettres, puis le retire si le serveur le permet.
destination-test-archive = Vérifie que l’archive est accessible en écriture. Rien n’y est laissé.
destination-mailbox = Boîte aux lettres pour l’essai
destination-mailbox-wrong = Indiquez l’adresse d’une boîte aux lettres, telle que jane.doe@corp.example.
destination-test = Tester
destination-testing = Essai en cours…
destination-incomplete = Il manque quelque chose, ou une valeur est inutilisable : voyez les champs ci-dessus.
destination-steps = Ce qu’un administrateur de Microsoft 365 doit faire
destination-commands = commandes de l’étape { $step }
review-row-destination = Emplacement des boîtes aux lettres
review-row-place = Serveur ou annuaire
review-value-destination-archive = L’archive de cet ordinateur
review-value-destination-imap = Serveur IMAP
review-value-destination-graph = Microsoft 365
review-value-destination-organisation-archive = Comme dans les paramètres de l’organisation : l’archive de cet ordinateur
review-value-destination-organisation-imap = Comme dans les paramètres de l’organisation : serveur IMAP
review-value-destination-organisation-graph = Comme dans les paramètres de l’organisation : Microsoft 365
flyout-place = Emplacement
flyout-sums-available-late = Disponibles pour l’importation, et ce que des boîtes avaient refusé auparavant
sums-late = { $count ->
    [one] Dont { $count } e-mail livré plus tard : une boîte l’avait refusé auparavant.
    *[other] Dont { $count } e-mails livrés plus tard : une boîte les avait refusés auparavant.
}
settings-destination-lead = Pour chaque connecteur qui n’a pas son propre emplacement.
settings-destination-save = Enregistrer l’emplacement des boîtes aux lettres
settings-saved = Enregistré.

## Evidence store

settings-evidence = Stockage des preuves
settings-evidence-lead = Les fichiers de chaque source sont conservés tels qu’ils sont arrivés, chiffrés, pour prouver des années plus tard ce qui a été reçu.
settings-evidence-save = Enregistrer le stockage des preuves
evidence-local = Cet ordinateur
evidence-local-hint = Dans un dossier à côté des boîtes aux lettres.
evidence-azure = Azure Blob Storage
evidence-azure-hint = Chaque fichier sous le nom de son empreinte, écrit une fois, jamais écrasé. Ce qui est déjà ici y reste.
evidence-account = Compte de stockage
evidence-account-hint = 3 à 24 minuscules et chiffres.
evidence-account-wrong = Indiquez le nom du compte : 3 à 24 minuscules et chiffres.
evidence-container = Conteneur
evidence-container-hint = Il doit déjà exister, de préférence avec une stratégie de conservation.
evidence-container-wrong = Indiquez le nom du conteneur : 3 à 63 minuscules, chiffres et tirets.
evidence-sign-in = Comment il nous laisse entrer
evidence-sign-in-account-key = Clé de compte
evidence-sign-in-sas = Signature d’accès partagé (SAS)
evidence-sign-in-client-credentials = Application de Microsoft Entra ID
evidence-secret-account-key = Clé de compte
evidence-secret-account-key-hint = Ouvre tout le compte de stockage. Conservée dans le coffre, et affichée nulle part.
evidence-secret-sas = Jeton SAS
evidence-secret-sas-hint = Pour ce conteneur : lire, créer, écrire et lister. Conservé dans le coffre, et affiché nulle part.
evidence-secret-client-credentials = Secret client
evidence-secret-client-credentials-hint = Sa valeur, pas son ID. L’application a besoin du rôle Storage Blob Data Contributor.
evidence-secret-wrong = Il manque. Ce qui était conservé pour un autre compte n’est pas utilisé ici.
evidence-more = Adresse du service
evidence-endpoint = Adresse du stockage
evidence-endpoint-hint = Sans le conteneur. Vide : celle du service mondial.
evidence-test = Tester le stockage des preuves
evidence-testing = Essai du stockage des preuves…
evidence-saving = Enregistrement du stockage des preuves. Des fichiers doivent peut-être d’abord revenir sur cet ordinateur…
evidence-tested-azure = Un fichier de test a été écrit, puis relu tel quel.
evidence-tested-local = Un fichier de test a été écrit dans le dossier, puis relu tel quel.
