# Tous les mots de l’interface en français. NON RELU (not reviewed): traduit sans relecture par une personne de langue française.

## Punctuation
comma = { ", " }
semicolon = { " ; " }
colon = { " : " }
bracketed = ({ $text })

## Locators
para = par. { $numbers }
paras = par. { $numbers }
section = sect. { $label }
footnote = note de bas de page { $label }
annex = annexe
annex-labelled = annexe { $label }
appendix = appendice
appendix-labelled = appendice { $label }
article = art. { $number }{ $part }
place-in = { $outer }, { $inner }
range = { $first } à { $last }
range-plain = { $first } à { $last }
list-comma = { ", " }
list-last = { " et " }
list-groups = { " ; " }
locator-label = { $locator }, { $subject }
title-page = page de titre
paragraph-named = Paragraphe { $number }
footnote-named = Note de bas de page { $label }
note-named = Note de la rédaction { $letter }
throughout = dans tout le rapport

## Dates
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-initials = J F M A M J J A S O N D
day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
 }
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-month = { $month } { $year }
date-year = { $year }
date-part-21 = printemps { $year }
date-part-22 = été { $year }
date-part-23 = automne { $year }
date-part-24 = hiver { $year }
date-part-33 = premier trimestre de { $year }
date-part-34 = deuxième trimestre de { $year }
date-part-35 = troisième trimestre de { $year }
date-part-36 = quatrième trimestre de { $year }
date-part-40 = premier semestre de { $year }
date-part-41 = second semestre de { $year }
date-days = { $first }-{ $last } { $month } { $year }
days-within = { $first }-{ $last }
date-days-months = { $first } { $month } – { $last } { $last-month } { $year }
date-months = { $month } – { $last-month } { $year }
date-years = { $first }-{ $last }
date-interval = { $first } – { $last }
date-since = { $precision ->
    [day] depuis le { $date }
    [spring] depuis le { $date }
    [summer] depuis l’{ $date }
    [autumn] depuis l’{ $date }
    [winter] depuis l’{ $date }
    [quarter] depuis le { $date }
    [half] depuis le { $date }
   *[other] depuis { $date }
 }
date-until = { $precision ->
    [day] jusqu’au { $date }
    [spring] jusqu’au { $date }
    [summer] jusqu’à l’{ $date }
    [autumn] jusqu’à l’{ $date }
    [winter] jusqu’à l’{ $date }
    [quarter] jusqu’au { $date }
    [half] jusqu’au { $date }
   *[other] jusqu’en { $date }
 }
date-about = { $precision ->
    [day] vers le { $date }
    [spring] vers le { $date }
    [summer] vers l’{ $date }
    [autumn] vers l’{ $date }
    [winter] vers l’{ $date }
    [quarter] vers le { $date }
    [half] vers le { $date }
   *[other] vers { $date }
 }
date-yearly = { $date }, chaque année à partir de { $year }

## The frame
skip = Aller au texte
nav = Navigation principale
nav-more = Toutes les pages
nav-report = Rapport
nav-timeline = Chronologie
nav-countries = Pays
nav-glossary = Glossaire
nav-documents = Documents
nav-index = Index
nav-search = Recherche
nav-whole = Rapport complet sur une seule page
nav-articles = Articles
nav-organisations = Organisations
nav-abbreviations = Abréviations
nav-figures = Chiffres clefs
nav-notes = Notes de la rédaction
nav-repairs = Corrections
nav-about = À propos de cette édition
crumbs = Vous êtes ici
previous = Précédent
next = Suivant
steps = Précédent et suivant
home-page = Accueil
rights = Droits et sources
annotations-licence = Annotations, notes et index : { $holder }, sous licence { $licence }.
annotations-licence-only = Les annotations, notes et index sont sous licence { $licence }.
kind-and-year = { $kind }, { $year }
description = { $title } : une page de l’édition annotée de { $report }
table = Tableau

## Chapter
contents = Table des matières
contents-of-report = Table des matières du rapport
paragraphs-column = Paragraphes
mentions-column = Mentions
reading = Lecture
plain = Texte seul
annotated = Annoté
cue-term = terme
cue-document = document
cue-country = pays
cue-date = date
sections = Sections
in-this-chapter = Dans cette section
events = Faits datés
countries = Pays
terms = Termes
editors-note = Note de la rédaction
note-sourced = { $date }. Source : { $source }
back-to-sign = Retour à l’appel de note { $label }
draft = ébauche
planned = prévu

## Cards
card = Détails
close = Fermer
kind-term = Terme
kind-country = Pays ou zone
kind-place = Lieu
kind-area = Zone
kind-region = Région
kind-date = Date
kind-document = Document
kind-organisation = Organisation
kind-reference = Renvoi
kind-article = Article
kind-event = Fait daté
paragraphs-of = { $count } paragraphe{ $count ->
    [one] {""}
   *[other] s
 } sur { $all }
here = Ici :
card-count = { $count } paragraphe{ $count ->
    [one] {""}
   *[other] s
 } sur { $all }.
events-count = { $count ->
    [one] Un fait daté
   *[other] { $count } faits datés
 }

## Home
three-questions = Trois questions
question-country = Un pays
question-word = Un mot
question-date = Une date
no-countries = Le rapport ne cite aucun pays.
no-terms = Il n’y a pas encore de glossaire.
no-events = Le rapport ne date aucun fait.
ways-in = Points d’entrée
read-report = Lire le rapport
way-report = { $paragraphs ->
    [one] Un paragraphe
   *[other] { $paragraphs } paragraphes
 } en { $sections ->
    [one] une section
   *[other] { $sections } sections
 }, mot pour mot
way-timeline = { $count ->
    [0] Aucun fait daté
    [one] Un fait daté
   *[other] { $count } faits datés
 }{ $planned ->
    [0] {""}
    [one] , dont un encore à venir à la parution du rapport
   *[other] , dont { $planned } encore à venir à la parution du rapport
 }
way-countries = { $count ->
    [0] Aucun pays ni aucune zone
    [one] Un pays ou une zone
   *[other] { $count } pays et zones
 }, de A à Z, par région et sur une carte
way-glossary = { $count ->
    [0] Aucun terme pour le moment
    [one] Un terme expliqué, avec tous ses emplois
   *[other] { $count } termes expliqués, avec tous leurs emplois
 }
way-documents = { $count ->
    [0] Aucun document cité
    [one] Un document cité dans le rapport
   *[other] { $count } documents cités dans le rapport
 }
way-index = Tout en une seule liste, de A à Z
way-whole = Pour l’impression et la lecture à haute voix
way-search = Paragraphes, termes, pays, faits datés et documents
facts = Le document
fact-symbol = Cote
fact-distribution = Distribution
fact-original = Langue originale
fact-session = Session
fact-agenda = Ordre du jour
fact-job-number = Numéro d’enregistrement
symbol-missing = ne figure pas dans la source reçue
how-to-cite = Comment citer
cite-note = Les numéros de paragraphe sont les mêmes dans toutes les langues. Citez le document, et non ce site.
note-back = Note { $letter }, retour au texte
note-link = Source
licence-text = Licence
colours = Couleurs
colours-system = selon le système
colours-light = claires
colours-dark = sombres

## Timeline
no-month = Mois non précisé
timeline-lead = { $count ->
    [one] Un fait daté, présenté avec la précision que lui donne le rapport, sans plus.
   *[other] { $count } faits datés, chacun présenté avec la précision que lui donne le rapport, sans plus.
 } { $planned ->
    [0] Aucun n’était encore à venir lors de la parution du rapport, le { $date }.
    [one] Un seul était encore à venir lors de la parution du rapport, le { $date }.
   *[other] { $planned } étaient encore à venir lors de la parution du rapport, le { $date }.
 }
timeline-limits = La chronologie montre ce que ce rapport date, et non tout ce qui s’est passé.
timeline-drafts = { $count ->
    [one] Un fait est une ébauche : il a été tiré de sa phrase et personne ne l’a relu.
   *[other] { $count } faits sont des ébauches : ils ont été tirés de leurs phrases et personne ne les a relus.
 }
part-past = Achevé ou en cours lors de la rédaction du rapport ({ $date })
part-planned = Prévu à cette date ({ $date }) : le rapport ne peut dire si cela a eu lieu
filters = Filtres
filter-country = Pays
filter-theme = Sujet
filter-status = Moment
filter-all = tous
filter-past = passé à la date du rapport
filter-planned = prévu à la date du rapport
filter-clear = Tout afficher
filter-name = Nom
order = Ordre
order-paragraph = Dans l’ordre du rapport
order-mentions = Les plus souvent nommés d’abord
countries-shown = Pays et zones affichés : { $n } sur { $all }
events-shown = Faits affichés : { $n } sur { $all }

## Indexes
pages = Pages de cet index
page-numbered = Page { $number }
title-continued = { $title }, page { $number }
letters = Lettres
see = voir
see-also = Voir aussi
countries-title = Pays et zones
countries-lead = { $count ->
    [one] Un pays ou une zone est cité, ou l’est par l’un de ses lieux. Son nom est suivi
   *[other] { $count } pays et zones sont cités, ou le sont par l’un de leurs lieux. Chaque nom est suivi
 } de ses paragraphes et, en dernier, du nombre de mentions.
in-the-report = (dans le rapport : { $name })
only-place = seulement comme lieu d’une réunion ou d’un événement
a-to-z = De A à Z
by-region = Par région
regions-named = Régions citées
map = Carte
map-caption = Un point : le rapport cite le pays. Un anneau : il n’y cite que le lieu d’une réunion ou d’un événement.
country-lead = { $count ->
    [one] Une mention
   *[other] { $count } mentions
 } : { $places }.
region-lead = { $count ->
    [one] Une mention de la région dans son ensemble.
   *[other] { $count } mentions de la région dans son ensemble.
 }
country-named = Cité
country-by-place = Lieu d’une réunion ou d’un événement
country-no-events = Le rapport ne date aucun fait lié à ce pays.
country-facts = Données
fact-formal = Nom officiel
fact-region = Région
fact-codes = Codes
fact-printed = Dans le rapport
fact-organs = Organes cités
times = { $count ->
    [one] une fois
   *[other] { $count } fois
 }
glossary-lead = Notions et termes techniques de ce rapport, expliqués en nos propres mots, simplement. Le nombre indique dans combien de passages le terme est employé.
status-defined = Définition : { $instrument }
status-used = Employé, mais non défini : { $instrument }
status-not = Absent du texte : { $instrument }
also-called = Aussi
where-used = Où le rapport l’emploie
not-used = N’est pas employé dans ce rapport
own-page = Sur une page à part
all-uses = Les { $count } emplois
articles-cited = Cités par le rapport
articles-related = Liés par une notion (notre lecture)
articles-related-note = Le rapport ne cite pas ces articles à ces endroits. Ils se rattachent à des notions qu’il emploie.
no-articles-cited = Le rapport ne cite aucun article.
no-articles-related = Aucune notion du glossaire ne renvoie à un article.
documents-title = Documents cités
documents-lead = { $count ->
    [one] Un document, avec les paragraphes qui le citent.
   *[other] { $count } documents, avec les paragraphes qui les citent.
 }
no-documents = Le rapport ne cite aucun document.
document-link = texte
document-link-named = Texte : { $title }
documents-treaty = Traités
documents-resolution = Résolutions et décisions
documents-report = Rapports
documents-publication = Publications
documents-other = Autres documents
organisations-lead = { $count ->
    [one] Une organisation ou un organe, avec ses paragraphes.
   *[other] { $count } organisations, organes et processus, avec leurs paragraphes.
 }
no-organisations = Le rapport ne cite aucune organisation.
organisations-united-nations = Organisation des Nations Unies
organisations-intergovernmental = Organisations intergouvernementales
organisations-state-organ = Organes d’États
organisations-non-governmental = Organisations non gouvernementales
organisations-process = Processus et groupes
organisations-other = Autres
no-abbreviations = Le rapport n’emploie aucune abréviation répertoriée.
figures-lead = Les chiffres tels que le rapport les donne, avec ses propres mots.
no-figures = Aucun chiffre clef n’a encore été retenu.
az-title = Index de A à Z
az-lead = Pays, notions, documents, organisations et sujets en une seule liste. Les numéros mènent aux paragraphes ; les passages principaux sont en gras.
az-empty = Il n’y a encore rien à répertorier.

## Other pages
search-without = La recherche nécessite JavaScript. Sans lui, ces pages mènent à chaque paragraphe :
search-whole = Rapport complet sur une seule page : utilisez la recherche dans la page de votre navigateur
whole-title = Rapport complet
notes-lead = Les notes disent ce que montre une source citée. Elles ne font pas partie du rapport.
no-notes = Il n’y a pas encore de note de la rédaction.
proof = Le texte de ce site a été comparé mot à mot ({ $words } mots) avec le texte converti reçu ({ $source }), et non avec le document publié. { $repairs ->
    [0] Il n’y a aucune différence.
    [one] La seule différence figure dans la liste des corrections.
   *[other] Les { $repairs } différences figurent toutes dans la liste des corrections.
 }
proof-departs = Le texte de ce site a été comparé avec le texte converti reçu ({ $source }) et s’en écarte en { $count ->
    [one] un endroit qui ne figure pas
   *[other] { $count } endroits qui ne figurent pas
 } parmi les { $repairs } corrections répertoriées.
proof-none = Le texte de ce site n’a été comparé avec aucun texte reçu.
repairs-spelling = Orthographe
repairs-masthead = Page de titre
repairs-joined = Paragraphes recollés
repairs-heading-level = Niveaux de titre
repairs-list-mark = Marques de liste
repairs-escape = Caractères d’échappement
repairs-furniture = En-têtes et pieds de page
repair-line = Ligne
repair-source = Dans le texte reçu
repair-here = Ici
repair-place = Endroit
repair-nothing = rien
repair-left-out = supprimé
repair-no-place = entre des paragraphes
no-repairs = Le texte est présenté tel qu’il a été reçu, sans aucune correction.
about-compared = Ce qui a été comparé
about-repairs = Toutes les corrections
about-made = Comment ce site a été fait
about-tool = Fait avec Rapporteur à partir de fichiers texte. Les mots du rapport sont tenus à l’écart de tout ce qui en est dit ; les annotations renvoient à un paragraphe et à une citation.
about-privacy = Ni cookies, ni statistiques, ni requêtes : rien n’est envoyé nulle part, et ce que vous cherchez ou lisez n’est pas enregistré. Le choix des couleurs et du texte seul ou annoté reste dans votre navigateur.
not-found = Page introuvable
not-found-lead = Il n’y a rien à cette adresse. Ces pages permettent de continuer :
moved = Déplacé : { $title }
moved-title = { $title } (déplacé depuis { $address })

## Scripts
copied-link = Lien vers { $locator } copié
copied-locator = « { $locator } » copié
search-label = Chercher dans le rapport
search-hint = Des mots, « une expression entre guillemets », une cote ou un numéro de paragraphe.
search-shortcut = La touche / ouvre la recherche
search-loading = Chargement…
search-failed = La recherche n’a pas pu être chargée. L’index répertorie tout de A à Z.
search-count = Résultats : { $n }
search-none = Aucun résultat pour « { $words } ».
search-more = Afficher les { $n } résultats
absent-country = Nom absent de ce rapport : { $name }.
absent-other = Le rapport n’emploie pas « { $name } ».
absent-instead = Il dit :
group-paragraph = Paragraphes
group-heading = Sections
group-term = Termes
group-country = Pays et zones
group-event = Faits datés
group-document = Documents
group-organisation = Organisations
group-note = Notes de la rédaction

## Drawings
timeline-drawing = Vue d’ensemble de { $count ->
    [one] l’unique fait daté
   *[other] { $count } faits datés
 } dans le temps ; la liste ci-dessous dit la même chose.
event-mark = { $date } : { $title }
report-issued = Rapport publié le { $date }
lane-day = Au jour près
lane-month = Au mois près
lane-season = Partie d’année
lane-year = À l’année près
lane-open = Sans fin précisée
lane-count = { $count ->
    [0] aucun fait
    [one] 1 fait
   *[other] { $count } faits
 }

## Citing a paragraph, and what search engines show
cite = Citer
cite-named = Citer :
cite-paragraph = Citer le paragraphe { $number }
cite-format = Format
cite-plain = Texte brut
cite-copy = Copier
cite-one = Un paragraphe
cite-whole = Le rapport entier
cite-formats = Aussi en BibTeX, RIS et CSL-JSON
copied-citation = Citation copiée
read-at = Consulté à l’adresse
description-place = { $place } : { $text }
description-country = Ce que dit le rapport à propos de { $name } : { $places }. { $report }

## À emporter
take-along = À emporter
take-along-none = Cette édition n’a rien à emporter.
take-along-hosted = Depuis un serveur web, un navigateur qui exécute les scripts peut conserver ce site hors ligne.
take-one-file = Un seul fichier pour téléphones
take-one-file-note = s’ouvre sans réseau
take-epub = EPUB
take-epub-note = pour liseuses
take-zip = Le site entier dans une archive zip
take-zip-note = pour ordinateurs : décompresser puis ouvrir index.html
size-kb = { $count } Ko
size-mb = { $whole },{ $tenth } Mo
offline-keep = Conserver hors ligne
offline-note = { $size } sur cet appareil ; toutes les pages s’ouvrent alors sans réseau.
offline-busy = Le site est en cours d’enregistrement : { $size }.
offline-kept = Conservé sur cet appareil : toutes les pages s’ouvrent sans réseau.
offline-remove = Le supprimer
offline-removed = Supprimé de cet appareil.
offline-failed = Le site n’a pas pu être conservé, et rien n’en a été enregistré.
offline-again = Réessayer

## Le livre et le fichier unique
places-more = encore { $count }
places-more-of = encore { $count }, { $subject }
one-file = le rapport en un seul fichier
book-cover = Couverture
book-cover-alt = Couverture : { $title }. { $edition }
book-title-page = Page de titre
book-landmarks = Points de repère
book-paragraphs = Paragraphes par numéro
book-accessibility = Le texte comporte des titres, des paragraphes numérotés, des notes de bas de page reliées et un index ; les images ont un texte de remplacement ; rien ne bouge ni ne sonne. Il a été contrôlé par des programmes ; personne ne l’a encore essayé avec un lecteur d’écran.
book-numbers = Les numéros auxquels un système de lecture peut aller sont ceux des paragraphes du rapport, et non ceux de pages imprimées.
