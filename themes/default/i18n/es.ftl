# Todas las palabras de la interfaz en español. SIN REVISAR (not reviewed): traducción que ninguna persona de habla española ha revisado.

## Punctuation
comma = { ", " }
semicolon = { "; " }
colon = { ": " }
bracketed = ({ $text })

## Locators
para = párr. { $numbers }
paras = párrs. { $numbers }
section = secc. { $label }
footnote = nota de pie de página { $label }
annex = anexo
annex-labelled = anexo { $label }
appendix = apéndice
appendix-labelled = apéndice { $label }
article = art. { $number }{ $part }
place-in = { $outer }, { $inner }
range = { $first } a { $last }
range-plain = { $first } a { $last }
list-comma = { ", " }
list-last = { " y " }
list-groups = { "; " }
locator-label = { $locator }, { $subject }
title-page = portada
paragraph-named = Párrafo { $number }
footnote-named = Nota de pie de página { $label }
note-named = Nota de la redacción { $letter }
throughout = en todo el informe

## Dates
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-initials = E F M A M J J A S O N D
day-of-month = { $day }
date-day = { $day } de { $month } de { $year }
date-day-month = { $day } de { $month }
date-month = { $month } de { $year }
date-year = { $year }
date-part-21 = { $form ->
    [of] la primavera de { $year }
   *[alone] primavera de { $year }
 }
date-part-22 = { $form ->
    [of] el verano de { $year }
   *[alone] verano de { $year }
 }
date-part-23 = { $form ->
    [of] el otoño de { $year }
   *[alone] otoño de { $year }
 }
date-part-24 = { $form ->
    [of] el invierno de { $year }
   *[alone] invierno de { $year }
 }
date-part-33 = { $form ->
    [of] el primer trimestre de { $year }
   *[alone] primer trimestre de { $year }
 }
date-part-34 = { $form ->
    [of] el segundo trimestre de { $year }
   *[alone] segundo trimestre de { $year }
 }
date-part-35 = { $form ->
    [of] el tercer trimestre de { $year }
   *[alone] tercer trimestre de { $year }
 }
date-part-36 = { $form ->
    [of] el cuarto trimestre de { $year }
   *[alone] cuarto trimestre de { $year }
 }
date-part-40 = { $form ->
    [of] el primer semestre de { $year }
   *[alone] primer semestre de { $year }
 }
date-part-41 = { $form ->
    [of] el segundo semestre de { $year }
   *[alone] segundo semestre de { $year }
 }
date-days = { $first } a { $last } de { $month } de { $year }
days-within = { $first } a { $last }
date-days-months = { $first } de { $month } a { $last } de { $last-month } de { $year }
date-months = { $month } a { $last-month } de { $year }
date-years = { $first }-{ $last }
date-interval = { $first } – { $last }
date-since = { $precision ->
    [day] desde el { $date }
   *[other] desde { $date }
 }
date-until = { $precision ->
    [day] hasta el { $date }
   *[other] hasta { $date }
 }
date-about = { $precision ->
    [day] hacia el { $date }
   *[other] hacia { $date }
 }
date-yearly = { $date }, todos los años a partir de { $year }

## The frame
skip = Ir al texto
nav = Navegación principal
nav-more = Todas las páginas
nav-report = Informe
nav-timeline = Cronología
nav-countries = Países
nav-glossary = Glosario
nav-documents = Documentos
nav-index = Índice
nav-search = Búsqueda
nav-whole = Informe completo en una sola página
nav-articles = Artículos
nav-organisations = Organizaciones
nav-abbreviations = Siglas y abreviaturas
nav-figures = Cifras clave
nav-notes = Notas de la redacción
nav-repairs = Correcciones
nav-about = Acerca de esta edición
crumbs = Usted está aquí
previous = Anterior
next = Siguiente
steps = Anterior y siguiente
home-page = Inicio
rights = Derechos y fuentes
annotations-licence = Anotaciones, notas e índices: { $holder }, con licencia { $licence }.
annotations-licence-only = Las anotaciones, notas e índices tienen licencia { $licence }.
kind-and-year = { $kind }, { $year }
description = { $title }: una página de la edición anotada de { $report }
table = Cuadro

## Chapter
contents = Índice de contenidos
contents-of-report = Índice de contenidos del informe
paragraphs-column = Párrafos
mentions-column = Menciones
reading = Lectura
plain = Sin notas
annotated = Anotado
cue-term = término
cue-document = documento
cue-country = país
cue-date = fecha
sections = Secciones
in-this-chapter = En esta sección
events = Hechos fechados
countries = Países
terms = Términos
editors-note = Nota de la redacción
note-sourced = { $date }. Fuente: { $source }
back-to-sign = Volver a la llamada de nota { $label }
draft = borrador
planned = previsto

## Cards
card = Detalles
close = Cerrar
kind-term = Término
kind-country = País o zona
kind-place = Lugar
kind-area = Zona
kind-region = Región
kind-date = Fecha
kind-document = Documento
kind-organisation = Organización
kind-reference = Remisión
kind-article = Artículo
kind-event = Hecho fechado
paragraphs-of = { $count } de { $all } párrafos
here = Aquí:
card-count = { $count } de { $all } párrafos.
events-count = { $count ->
    [one] Un hecho fechado
   *[other] { $count } hechos fechados
 }

## Home
three-questions = Tres preguntas
question-country = Un país
question-word = Una palabra
question-date = Una fecha
no-countries = El informe no menciona ningún país.
no-terms = Todavía no hay glosario.
no-events = El informe no fecha ningún hecho.
ways-in = Vías de acceso
read-report = Leer el informe
way-report = { $paragraphs ->
    [one] Un párrafo
   *[other] { $paragraphs } párrafos
 } en { $sections ->
    [one] una sección
   *[other] { $sections } secciones
 }, palabra por palabra
way-timeline = { $count ->
    [0] Ningún hecho fechado
    [one] Un hecho fechado
   *[other] { $count } hechos fechados
 }{ $planned ->
    [0] {""}
    [one] , uno de ellos aún previsto cuando se publicó el informe
   *[other] , { $planned } de ellos aún previstos cuando se publicó el informe
 }
way-countries = { $count ->
    [0] Ningún país ni zona
    [one] Un país o zona
   *[other] { $count } países y zonas
 }, de la A a la Z, por región y en un mapa
way-glossary = { $count ->
    [0] Ningún término por ahora
    [one] Un término explicado, con todos sus usos
   *[other] { $count } términos explicados, con todos sus usos
 }
way-documents = { $count ->
    [0] Ningún documento citado
    [one] Un documento citado en el informe
   *[other] { $count } documentos citados en el informe
 }
way-index = Todo en una sola lista de la A a la Z
way-whole = Para imprimir y para leer en voz alta
way-search = Párrafos, términos, países, hechos fechados y documentos
facts = El documento
fact-symbol = Signatura
fact-distribution = Distribución
fact-original = Idioma original
fact-session = Período de sesiones
fact-agenda = Programa
fact-job-number = Número de trabajo
symbol-missing = no figura en la fuente recibida
how-to-cite = Cómo citar
cite-note = Los números de párrafo son los mismos en todos los idiomas. Cite el documento y no este sitio.
note-back = Nota { $letter }, volver al texto
note-link = Fuente
licence-text = Licencia
colours = Colores
colours-system = como el sistema
colours-light = claros
colours-dark = oscuros

## Timeline
no-month = Mes no indicado
timeline-lead = { $count ->
    [one] Un hecho fechado, mostrado con la precisión que le da el informe y no más.
   *[other] { $count } hechos fechados, cada uno mostrado con la precisión que le da el informe y no más.
 } { $planned ->
    [0] Ninguno estaba por ocurrir cuando el informe se publicó el { $date }.
    [one] Uno estaba por ocurrir cuando el informe se publicó el { $date }.
   *[other] { $planned } estaban por ocurrir cuando el informe se publicó el { $date }.
 }
timeline-limits = La cronología muestra lo que fecha este informe, no todo lo que ocurrió.
timeline-drafts = { $count ->
    [one] Un hecho es un borrador: se extrajo de su oración y nadie lo ha revisado.
   *[other] { $count } hechos son borradores: se extrajeron de sus oraciones y nadie los ha revisado.
 }
part-past = Hecho o en curso cuando se redactó el informe ({ $date })
part-planned = Previsto en esa fecha ({ $date }): el informe no puede decir si ocurrió
filters = Filtros
filter-country = País
filter-theme = Tema
filter-status = Momento
filter-all = todos
filter-past = pasado en la fecha del informe
filter-planned = previsto en la fecha del informe
filter-clear = Mostrar todo
filter-name = Nombre
order = Orden
order-paragraph = En el orden del informe
order-mentions = Los más nombrados primero
countries-shown = Países y zonas mostrados: { $n } de { $all }
events-shown = Hechos mostrados: { $n } de { $all }

## Indexes
pages = Páginas de este índice
page-numbered = Página { $number }
title-continued = { $title }, página { $number }
letters = Letras
see = véase
see-also = Véase también
countries-title = Países y zonas
countries-lead = { $count ->
    [one] Se menciona un país o zona, o alguno de sus lugares. Tras su nombre figuran
   *[other] Se mencionan { $count } países y zonas, o alguno de sus lugares. Tras cada nombre figuran
 } sus párrafos y, al final, el número de menciones.
in-the-report = (en el informe: { $name })
only-place = solo como lugar de una reunión o acto
a-to-z = De la A a la Z
by-region = Por región
regions-named = Regiones mencionadas
map = Mapa
map-caption = Un punto: el informe menciona el país. Un anillo: solo menciona el lugar de una reunión o acto en él.
country-lead = { $count ->
    [one] Una mención
   *[other] { $count } menciones
 }: { $places }.
region-lead = { $count ->
    [one] Una mención de la región en su conjunto.
   *[other] { $count } menciones de la región en su conjunto.
 }
country-named = Mencionado
country-by-place = Lugar de una reunión o acto
country-no-events = El informe no fecha ningún hecho relacionado con este país.
country-facts = Datos
fact-formal = Nombre oficial
fact-region = Región
fact-codes = Códigos
fact-printed = En el informe
fact-organs = Órganos mencionados
times = { $count ->
    [one] una vez
    [2] dos veces
   *[other] { $count } veces
 }
glossary-lead = Conceptos y términos técnicos de este informe, explicados con nuestras propias palabras y de forma sencilla. El número indica en cuántos pasajes se usa cada término.
status-defined = Definición: { $instrument }
status-used = Usado pero no definido: { $instrument }
status-not = No figura: { $instrument }
also-called = También
where-used = Dónde lo usa el informe
not-used = No se usa en este informe
own-page = En una página propia
all-uses = Los { $count } usos
articles-cited = Citados en el informe
articles-related = Relacionados a través de un concepto (lectura nuestra)
articles-related-note = El informe no cita estos artículos en esos lugares. Corresponden a conceptos que utiliza.
no-articles-cited = El informe no cita ningún artículo.
no-articles-related = Ningún concepto del glosario remite a un artículo.
documents-title = Documentos citados
documents-lead = { $count ->
    [one] Un documento, con los párrafos que lo citan.
   *[other] { $count } documentos, con los párrafos que los citan.
 }
no-documents = El informe no cita ningún documento.
document-link = texto
document-link-named = Texto: { $title }
documents-treaty = Tratados
documents-resolution = Resoluciones y decisiones
documents-report = Informes
documents-publication = Publicaciones
documents-other = Otros documentos
organisations-lead = { $count ->
    [one] Una organización u órgano, con sus párrafos.
   *[other] { $count } organizaciones, órganos y procesos, con sus párrafos.
 }
no-organisations = El informe no menciona ninguna organización.
organisations-united-nations = Naciones Unidas
organisations-intergovernmental = Organizaciones intergubernamentales
organisations-state-organ = Órganos de Estados
organisations-non-governmental = Organizaciones no gubernamentales
organisations-process = Procesos y grupos
organisations-other = Otras
no-abbreviations = El informe no usa ninguna sigla ni abreviatura de la lista.
figures-lead = Las cifras tal como las da el informe, con sus propias palabras.
no-figures = Todavía no se ha elegido ninguna cifra clave.
az-title = Índice de la A a la Z
az-lead = Países, conceptos, documentos, organizaciones y temas en una sola lista. Los números llevan a los párrafos; los pasajes principales van en negrita.
az-empty = Todavía no hay nada que enumerar.

## Other pages
search-without = La búsqueda necesita JavaScript. Sin él, estas páginas llevan a todos los párrafos:
search-whole = Informe completo en una sola página: use la función “buscar en la página” del navegador
whole-title = Informe completo
notes-lead = Las notas dicen lo que muestra una fuente citada. No forman parte del informe.
no-notes = Todavía no hay notas de la redacción.
proof = El texto de este sitio se comparó palabra por palabra ({ $words } palabras) con el texto convertido recibido ({ $source }), no con el documento publicado. { $repairs ->
    [0] No hay ninguna diferencia.
    [one] La única diferencia figura en la lista de correcciones.
   *[other] Las { $repairs } diferencias figuran todas en la lista de correcciones.
 }
proof-departs = El texto de este sitio se comparó con el texto convertido recibido ({ $source }) y se aparta de él en { $count ->
    [one] un lugar que no figura
   *[other] { $count } lugares que no figuran
 } entre las { $repairs } correcciones enumeradas.
proof-none = El texto de este sitio no se ha comparado con ningún texto recibido.
repairs-spelling = Ortografía
repairs-masthead = Portada
repairs-joined = Párrafos unidos
repairs-heading-level = Niveles de los títulos
repairs-list-mark = Marcas de lista
repairs-escape = Caracteres de escape
repairs-furniture = Encabezados y pies de página
repair-line = Línea
repair-source = En el texto recibido
repair-here = Aquí
repair-place = Lugar
repair-nothing = nada
repair-left-out = suprimido
repair-no-place = entre párrafos
no-repairs = El texto se muestra tal como se recibió; no hay ninguna corrección.
about-compared = Qué se comparó
about-repairs = Todas las correcciones
about-made = Cómo se hizo este sitio
about-tool = Hecho con Rapporteur a partir de archivos de texto. Las palabras del informe se mantienen separadas de todo lo que se dice de ellas; las anotaciones remiten a un párrafo y a una cita.
about-privacy = Sin cookies, sin estadísticas, sin peticiones: no se envía nada a ninguna parte y no se guarda lo que usted busca o lee. La elección de los colores y del texto anotado o sin notas queda en su navegador.
not-found = Página no encontrada
not-found-lead = No hay nada en esta dirección. Estas páginas permiten continuar:
moved = Trasladado: { $title }
moved-title = { $title } (trasladado desde { $address })

## Scripts
copied-link = Enlace a { $locator } copiado
copied-locator = “{ $locator }” copiado
search-label = Buscar en el informe
search-hint = Palabras, “una frase entre comillas”, una signatura o un número de párrafo.
search-shortcut = La tecla / abre la búsqueda
search-loading = Cargando…
search-failed = No se pudo cargar la búsqueda. El índice enumera todo de la A a la Z.
search-count = Resultados: { $n }
search-none = No se encontró nada para “{ $words }”.
search-more = Mostrar los { $n } resultados
absent-country = En este informe no se menciona: { $name }.
absent-other = El informe no usa “{ $name }”.
absent-instead = Dice:
group-paragraph = Párrafos
group-heading = Secciones
group-term = Términos
group-country = Países y zonas
group-event = Hechos fechados
group-document = Documentos
group-organisation = Organizaciones
group-note = Notas de la redacción

## Drawings
timeline-drawing = Panorama de { $count ->
    [one] un hecho fechado
   *[other] { $count } hechos fechados
 } en el tiempo; la lista que sigue dice lo mismo.
event-mark = { $date }: { $title }
report-issued = Informe publicado el { $date }
lane-day = Con día
lane-month = Con mes
lane-season = Parte del año
lane-year = Con año
lane-open = Sin final indicado
lane-count = { $count ->
    [0] ningún hecho
    [one] 1 hecho
   *[other] { $count } hechos
 }

## Citing a paragraph, and what search engines show
cite = Citar
cite-named = Citar:
cite-paragraph = Citar el párrafo { $number }
cite-format = Formato
cite-plain = Texto sin formato
cite-copy = Copiar
cite-one = Un párrafo
cite-whole = El informe entero
cite-formats = También en BibTeX, RIS y CSL-JSON
copied-citation = Cita copiada
read-at = Consultado en
description-place = { $place }: { $text }
description-country = Lo que dice el informe acerca de { $name }: { $places }. { $report }

## Para llevar
take-along = Para llevar
take-along-none = Esta edición no tiene nada para llevar.
take-along-hosted = Desde un servidor web, un navegador que ejecute los scripts puede guardar este sitio para usarlo sin conexión.
take-one-file = Un solo archivo para teléfonos
take-one-file-note = se abre sin red
take-epub = EPUB
take-epub-note = para lectores electrónicos
take-zip = El sitio entero en un archivo zip
take-zip-note = para computadoras: descomprímalo y abra index.html
size-kb = { $count } KB
size-mb = { $whole },{ $tenth } MB
offline-keep = Guardar para usar sin conexión
offline-note = { $size } en este dispositivo; después todas las páginas se abren sin red.
offline-busy = Se está guardando el sitio: { $size }.
offline-kept = Guardado en este dispositivo: todas las páginas se abren sin red.
offline-remove = Eliminarlo
offline-removed = Eliminado de este dispositivo.
offline-failed = No se pudo guardar el sitio y no se almacenó nada de él.
offline-again = Intentar de nuevo

## El libro y el archivo único
places-more = { $count } más
places-more-of = { $count } más, { $subject }
one-file = el informe en un solo archivo
book-cover = Cubierta
book-cover-alt = Cubierta: { $title }. { $edition }
book-title-page = Portada
book-landmarks = Puntos de referencia
book-paragraphs = Párrafos por número
book-accessibility = El texto tiene títulos, párrafos numerados, notas de pie de página enlazadas y un índice; las imágenes tienen texto alternativo; nada se mueve ni suena. Lo han comprobado programas; todavía no lo ha probado ninguna persona con un lector de pantalla.
book-numbers = Los números a los que puede ir un sistema de lectura son los de los párrafos del informe, no los de páginas impresas.
