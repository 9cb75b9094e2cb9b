# Every word of the interface in English.

## Locators
para = para. { $numbers }
paras = paras. { $numbers }
section = sect. { $label }
footnote = footnote { $label }
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
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-month = { $month } { $year }
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
date-range = { $first }–{ $last }
date-range-wide = { $first } – { $last }
date-since = since { $date }
date-until = until { $date }
date-about = about { $date }
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
chapter-paragraphs = { $count ->
    [one] Paragraph { $numbers }
   *[other] Paragraphs { $numbers }
 }
contents = Contents
contents-of-report = Contents of the report
paragraphs-column = Paragraphs
reading = Reading
plain = Plain
annotated = Annotated
cue-term = term
cue-document = document
cue-country = country
cue-date = date
cues = How the text is marked
sections = Sections
in-this-chapter = In this section
events = Events
countries = Countries
terms = Terms
editors-note = Editor’s note
note-dated = { $date }
note-source = Source: { $source }
back-to-text = Back to the text
back-to-sign = Back to footnote sign { $label }
draft = drafted from the sentence
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
events-count = { $count ->
    [one] One dated event
   *[other] { $count } dated events
 }

## Home
three-questions = Three questions
question-country = A country
question-word = A word
question-date = A date
all-terms = all terms
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
cover-footnote = Footnote of the cover
how-to-cite = How to cite
citation-paragraph = para. …
cite-note = Paragraph numbers are the same in all language versions. Cite the document, not this site.
note-back = Note { $letter }, back to the text
note-link = Source
licence-text = Licence
colours = Colours
colours-system = as the system
colours-light = light
colours-dark = dark
