# Every word of the interface in English. What a translation may do besides is told in the guide for authors of themes.

## Punctuation
comma = { ", " }
semicolon = { "; " }
colon = { ": " }
bracketed = ({ $text })

## Locators
para = para. { $numbers }
paras = paras. { $numbers }
section = sect. { $label }
footnote = footnote { $label }
annex = annex
annex-labelled = annex { $label }
appendix = appendix
appendix-labelled = appendix { $label }
article = art. { $number }{ $part }
place-in = { $outer }, { $inner }
range = { $first }–{ $last }
range-plain = { $first }-{ $last }
list-comma = { ", " }
list-last = { " and " }
list-groups = { "; " }
locator-label = { $locator }, { $subject }
title-page = title page
paragraph-named = Paragraph { $number }
footnote-named = Footnote { $label }
note-named = Editor’s note { $letter }
throughout = throughout

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-initials = J F M A M J J A S O N D
day-of-month = { $day }
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-month = { $month } { $year }
date-year = { $year }
date-part-21 = spring { $year }
date-part-22 = summer { $year }
date-part-23 = autumn { $year }
date-part-24 = winter { $year }
date-part-33 = first quarter of { $year }
date-part-34 = second quarter of { $year }
date-part-35 = third quarter of { $year }
date-part-36 = fourth quarter of { $year }
date-part-40 = first half of { $year }
date-part-41 = second half of { $year }
date-days = { $first }–{ $last } { $month } { $year }
days-within = { $first }–{ $last }
date-days-months = { $first } { $month } – { $last } { $last-month } { $year }
date-months = { $month } – { $last-month } { $year }
date-years = { $first }–{ $last }
date-interval = { $first } – { $last }
date-since = { $precision ->
    [quarter] since the { $date }
    [half] since the { $date }
   *[other] since { $date }
 }
date-until = { $precision ->
    [quarter] until the { $date }
    [half] until the { $date }
   *[other] until { $date }
 }
date-about = { $precision ->
    [quarter] about the { $date }
    [half] about the { $date }
   *[other] about { $date }
 }
date-yearly = { $date }, every year from { $year }

## The frame
skip = Skip to the text
nav = Main
nav-more = All pages
nav-report = Report
nav-timeline = Timeline
nav-countries = Countries
nav-glossary = Glossary
nav-documents = Documents
nav-index = Index
nav-search = Search
nav-whole = Whole report on one page
nav-articles = Articles
nav-organisations = Organizations
nav-abbreviations = Abbreviations
nav-figures = Key figures
nav-notes = Editor’s notes
nav-repairs = Repairs
nav-about = About this edition
crumbs = You are here
previous = Previous
next = Next
steps = Previous and next
home-page = Home
rights = Rights and sources
annotations-licence = Annotations, notes and indexes: { $holder }, licensed { $licence }.
annotations-licence-only = Annotations, notes and indexes are licensed { $licence }.
kind-and-year = { $kind }, { $year }
description = { $title }: a page of the annotated edition of { $report }
table = Table

## Chapter
contents = Contents
places-more = { $count } more
places-more-of = { $count } more, { $subject }
contents-of-report = Contents of the report
paragraphs-column = Paragraphs
mentions-column = Mentions
reading = Reading
plain = Plain
annotated = Annotated
cue-term = term
cue-document = document
cue-country = country
cue-date = date
sections = Sections
in-this-chapter = In this section
events = Events
countries = Countries
terms = Terms
editors-note = Editor’s note
note-sourced = { $date }. Source: { $source }
back-to-sign = Back to footnote sign { $label }
draft = draft
planned = planned

## Cards
card = Details
close = Close
kind-term = Term
kind-country = Country or area
kind-place = Place
kind-area = Area
kind-region = Region
kind-date = Date
kind-document = Document
kind-organisation = Organization
kind-reference = Cross-reference
kind-article = Article
kind-event = Event
paragraphs-of = { $count } of { $all } paragraphs
here = Here:
card-count = { $count } of { $all } paragraphs.
events-count = { $count ->
    [one] One dated event
   *[other] { $count } dated events
 }

## Home
three-questions = Three questions
question-country = A country
question-word = A word
question-date = A date
no-countries = The report names no country.
no-terms = There is no glossary yet.
no-events = The report dates no event.
ways-in = Ways in
read-report = Read the report
way-report = { $paragraphs ->
    [one] One paragraph
   *[other] { $paragraphs } paragraphs
 } in { $sections ->
    [one] one section
   *[other] { $sections } sections
 }, word for word
way-timeline = { $count ->
    [0] No dated event
    [one] One dated event
   *[other] { $count } dated events
 }{ $planned ->
    [0] {""}
   *[other] , { $planned } of them still planned when the report was issued
 }
way-countries = { $count ->
    [0] No country or area named
    [one] One country or area
   *[other] { $count } countries and areas
 }, from A to Z, by region and on a map
way-glossary = { $count ->
    [0] No term yet
    [one] One term
   *[other] { $count } terms
 }, explained, with every use
way-documents = { $count ->
    [0] No document cited
    [one] One document
   *[other] { $count } documents
 } that the report cites
way-index = Everything in one list from A to Z
way-whole = For printing and for reading aloud
way-search = Paragraphs, terms, countries, events and documents
facts = The document
fact-symbol = Symbol
fact-distribution = Distribution
fact-original = Original
fact-session = Session
fact-agenda = Agenda
fact-job-number = Job number
symbol-missing = not in the source received
how-to-cite = How to cite
cite-note = Paragraph numbers are the same in all language versions. Cite the document, not this site.
note-back = Note { $letter }, back to the text
note-link = Source
licence-text = Licence
colours = Colours
colours-system = as the system
colours-light = light
colours-dark = dark

## Timeline
no-month = No month given
timeline-lead = { $count ->
    [one] One dated event
   *[other] { $count } dated events
 }, each shown as precisely as the report dates it and no more. { $planned ->
    [0] None was still to come when it was issued on { $date }.
    [one] One was still to come when it was issued on { $date }.
   *[other] { $planned } were still to come when it was issued on { $date }.
 }
timeline-limits = The timeline shows what this report dates, not all that happened.
timeline-drafts = { $count ->
    [one] One event is a draft: it was made from its sentence, and no editor has read it.
   *[other] { $count } events are drafts: they were made from their sentences, and no editor has read them.
 }
part-past = Done or under way when the report was written ({ $date })
part-planned = Planned at that date ({ $date }): the report cannot say whether it happened
filters = Filters
filter-country = Country
filter-theme = Subject
filter-status = Time
filter-all = all
filter-past = past at the report’s date
filter-planned = planned at the report’s date
filter-clear = Show all
filter-name = Name
order = Order
order-paragraph = As the report names them
order-mentions = Most often named first
countries-shown = Countries and areas shown: { $n } of { $all }
events-shown = Events shown: { $n } of { $all }

## Indexes
pages = Pages of this index
page-numbered = Page { $number }
title-continued = { $title }, page { $number }
letters = Letters
see = see
see-also = See also
countries-title = Countries and areas
countries-lead = { $count ->
    [one] One country or area is
   *[other] { $count } countries and areas are
 } named, or have a place that is named. After each name stand its paragraphs and, last, how often it is mentioned.
in-the-report = (in the report: { $name })
only-place = only as the place of a meeting or event
a-to-z = From A to Z
by-region = By region
regions-named = Regions named
map = Map
map-caption = A dot: the report names the country. A ring: it names only the place of a meeting or event there.
country-lead = { $count ->
    [one] One mention
   *[other] { $count } mentions
 }: { $places }.
region-lead = { $count ->
    [one] One mention of the region as a whole.
   *[other] { $count } mentions of the region as a whole.
 }
country-named = Named
country-by-place = Place of a meeting or event
country-no-events = The report dates no event with this country.
country-facts = Facts
fact-formal = Formal name
fact-region = Region
fact-codes = Codes
fact-printed = In the report as
fact-organs = Bodies named
times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
 }
glossary-lead = Concepts and words of art in this report, explained in our own plain words. A number tells in how many passages a word is used.
status-defined = Defined in the { $instrument }
status-used = Used but not defined in the { $instrument }
status-not = Not in the { $instrument }
also-called = Also
where-used = Where the report uses it
not-used = Not used in this report
own-page = On a page of its own
all-uses = All { $count } uses
articles-cited = Cited by the report
articles-related = Related through a concept (our reading)
articles-related-note = The report does not cite these articles here. They belong to concepts that it uses.
no-articles-cited = The report cites no article.
no-articles-related = No concept of the glossary has an article.
documents-title = Documents cited
documents-lead = { $count ->
    [one] One document, with the paragraphs that cite it.
   *[other] { $count } documents, with the paragraphs that cite them.
 }
no-documents = The report cites no document.
document-link = text
document-link-named = Text of { $title }
documents-treaty = Treaties
documents-resolution = Resolutions and decisions
documents-report = Reports
documents-publication = Publications
documents-other = Other documents
organisations-lead = { $count ->
    [one] One organization or body, with its paragraphs.
   *[other] { $count } organizations, bodies and processes, with their paragraphs.
 }
no-organisations = The report names no organization.
organisations-united-nations = United Nations
organisations-intergovernmental = Intergovernmental
organisations-state-organ = Organs of States
organisations-non-governmental = Non-governmental
organisations-process = Processes and groups
organisations-other = Others
no-abbreviations = The report uses no abbreviation that is listed.
figures-lead = Figures as the report gives them, with its own words.
no-figures = No key figure has been chosen yet.
az-title = Index from A to Z
az-lead = Countries, concepts, documents, organizations and subjects in one list. Numbers lead to paragraphs; bold ones are the main passages.
az-empty = There is nothing to list yet.

## Other pages
search-without = The search needs JavaScript. Without it these pages lead to every paragraph:
search-whole = Whole report on one page: use the browser’s own “find in page”
whole-title = Whole report
notes-lead = Notes state what a cited source shows. They are not part of the report.
no-notes = There is no editor’s note yet.
proof = The text of this site was compared, word for word ({ $words } words), with the converted text received ({ $source }), not with the issued document. { $repairs ->
    [0] There is no difference.
    [one] The one difference is listed as a repair.
   *[other] The { $repairs } differences are all listed as repairs.
 }
proof-departs = The text of this site was compared with the converted text received ({ $source }) and departs from it in { $count ->
    [one] one place
   *[other] { $count } places
} that { $count ->
    [one] is
   *[other] are
} not among the { $repairs } repairs listed.
proof-none = The text of this site has not been compared with a text received.
repairs-spelling = Spelling
repairs-masthead = Title page
repairs-joined = Joined paragraphs
repairs-heading-level = Heading levels
repairs-list-mark = List marks
repairs-escape = Escapes
repairs-furniture = Page furniture
repair-line = Line
repair-source = In the text received
repair-here = Here
repair-place = Place
repair-nothing = nothing
repair-left-out = left out
repair-no-place = between paragraphs
no-repairs = The text is shown as it was received; there is no repair.
about-compared = What was compared
about-repairs = All repairs
about-made = How this site was made
about-tool = Made with Rapporteur from text files. The report’s words are kept apart from everything said about them; annotations point at a paragraph and a quotation.
about-privacy = No cookies, no statistics, no requests: nothing is sent anywhere, and what you seek or read is not stored. The choice of colours and of plain or annotated text stays in your browser.
not-found = Page not found
not-found-lead = There is nothing at this address. These pages lead on:
moved = Moved: { $title }
moved-title = { $title } (moved from { $address })

## Scripts
copied-link = Link to { $locator } copied
copied-locator = “{ $locator }” copied
search-label = Search the report
search-hint = Words, “a phrase in quotes”, a symbol or a paragraph number.
search-shortcut = The key / opens the search
search-loading = Loading …
search-failed = The search could not be loaded. The index lists everything from A to Z.
search-count = Results: { $n }
search-none = Nothing found for “{ $words }”.
search-more = Show all { $n }
absent-country = { $name } is not named in this report.
absent-other = The report does not use “{ $name }”.
absent-instead = It says:
group-paragraph = Paragraphs
group-heading = Sections
group-term = Terms
group-country = Countries and areas
group-event = Events
group-document = Documents
group-organisation = Organizations
group-note = Editor’s notes

## Drawings
timeline-drawing = Overview of { $count ->
    [one] one event
   *[other] { $count } events
 } in time; the list below says the same.
event-mark = { $date }: { $title }
report-issued = Report issued { $date }
lane-day = To the day
lane-month = To the month
lane-season = Part of a year
lane-year = To the year
lane-open = Open-ended
lane-count = { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
 }

## Citing a paragraph, and what search engines show
cite = Cite
cite-named = Cite:
cite-paragraph = Cite paragraph { $number }
cite-format = Format
cite-plain = Plain text
cite-copy = Copy
cite-one = A paragraph
cite-whole = The whole report
cite-formats = Also as BibTeX, RIS and CSL-JSON
copied-citation = Citation copied
read-at = Read at
description-place = { $place }: { $text }
description-country = What the report says of { $name }: { $places }. { $report }

## To take along
one-file = the report in one file
book-cover = Cover
book-cover-alt = Cover: { $title }. { $edition }
book-title-page = Title page
book-landmarks = Landmarks
book-paragraphs = Paragraphs by number
book-accessibility = The text has headings, numbered paragraphs, linked footnotes and an index; pictures have alternative text; nothing moves or sounds. It was checked by programs; no person with a screen reader has tried it yet.
book-numbers = The numbers to which a reading system can go are those of the report’s paragraphs, not of printed pages.
take-along = To take along
take-along-none = This edition has nothing to take along.
take-along-hosted = From a web server, this site can be kept for offline by browsers with scripts.
take-one-file = One file for phones
take-one-file-note = opens without a network
take-epub = EPUB
take-epub-note = for e-book readers
take-zip = The whole site as a zip
take-zip-note = for computers: unpack it and open index.html
size-kb = { $count } KB
size-mb = { $whole }.{ $tenth } MB
offline-keep = Keep for offline
offline-note = { $size } on this device; every page then opens without a network.
offline-busy = The site is being kept: { $size }.
offline-kept = Kept on this device: every page opens without a network.
offline-remove = Remove it
offline-removed = Removed from this device.
offline-failed = The site could not be kept, and nothing of it was stored.
offline-again = Try again
