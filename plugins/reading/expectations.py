"""What is expected where a model refused something, and what to do instead.

Tables of sentences: by pydantic's type of fault, and by the subject of our own (`Unreadable`). A
rule of the model that a file can break has its sentences here; a test holds it.
"""

from pydantic import BaseModel

from plugins.languages import NOTHING, Language, Text, say
from plugins.neighbourhood import Hours, Phone
from plugins.neighbourhood.hours import EXAMPLE
from plugins.neighbourhood.hours import Day as Weekday

_FOR_EXAMPLE = say("Scrivi per esempio «{example}»", example=EXAMPLE)
_YES_OR_NO = (say("Ci vuole sì o no"), say("Scrivi «yes» oppure «no»"))
_WHOLE_NUMBER = (say("Ci vuole un numero intero"), say("Scrivi solo cifre"))
_NUMBER = (say("Ci vuole un numero"), say("Scrivi per esempio 45.4085"))
_WEB = (
    say("Un indirizzo di rete comincia con «https://»"),
    say("Copialo dalla barra del programma con cui navighi"),
)
SOMETHING_ELSE = (
    say("Qui ci vuole un altro valore"),
    say("Guarda come è scritto in una pagina che funziona"),
)
EXPECTED = {
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "too_short": (say("Ci vuole almeno una voce"), NOTHING),
    "tuple_type": (say("Ci vuole un elenco"), say("Scrivilo tra parentesi quadre: [uno, due]")),
    "string_type": (say("Ci vuole una parola, non un elenco"), NOTHING),
    "string_too_short": (say("È troppo corto"), NOTHING),
}
PATTERNS = {
    "address": (
        say("L'indirizzo del sito è come «https://bacheca.example»"),
        say("Tutto minuscolo, senza spazi, senza barra in fondo"),
    ),
    "id": (
        say("Un «id» ha lettere minuscole senza accenti, cifre e trattini"),
        say("Scrivi per esempio «{example}»", example="stare-insieme"),
    ),
    "country": (
        say("Il Paese si scrive con due lettere maiuscole"),
        say("Scrivi per esempio «{example}»", example="IT"),
    ),
    "source": _WEB,
    "sign": (
        say("Qui ci sono da uno a tre segni, senza spazi"),
        say("Scrivi per esempio «{example}»", example="15"),
    ),
    "translation › source": (
        say("Il timbro ha otto segni, e lo scrive il programma"),
        say("Togli «source»: «python3 tasks.py stamp» lo scrive di nuovo"),
    ),
}
"""By the name of the field that has a shape of its own, the full one if it needs it."""
ONE_PIECE: dict[type[BaseModel], str] = {
    Hours: "hours_list",
    Phone: "phone",
    Weekday: "repeats_on",
    Language: "languages",
    Text: "words_by_language",
}
"""What is written in one piece, and the subject of whatever is wrong inside it."""
STANDS_AT = {
    "verified_twice": "unverified",
    "repeats_start": "start",
    "repeats_end": "end",
    "changed_day": "changed",
    "changed_twice": "changed",
}
"""The field to mend, where a rule is about several; elsewhere it is called like the subject."""
FOUND = {
    "verified": say("manca «{field}»", field="verified"),
    "verified_twice": say("ci sono sia «verified» sia «unverified»"),
    "repeats_month": say("in «{field}» manca «{tag}»", field="repeats", tag="on"),
}
"""What is there, where it is not that a field says something."""
UNREADABLE = {
    "date": (say("Ci vuole una data vera, anno-mese-giorno"), say("Scrivi per esempio 2026-11-22")),
    "datetime": (
        say("Ci vuole un giorno vero con l'ora, anno-mese-giorno ore:minuti"),
        say("Scrivi per esempio 2027-05-15 10:00"),
    ),
    "time": (say("Ci vuole un'ora da 00:00 a 23:59"), say("Scrivi per esempio 16:30")),
    "ages": (
        say("Ci vuole un'età: «from», «to» o tutte e due"),
        say("Scrivi per esempio {from: 3, to: 12}"),
    ),
    "parts": (
        say("Ci vuole una frase per ogni ente di «organisations», nello stesso ordine"),
        say("Scrivi una frase per ente, oppure togli «parts»"),
    ),
    "hours_empty": (
        say("Non ci sono orari"),
        say("Se non li sai, togli «hours»: meglio di un orario vuoto"),
    ),
    "hours_twice": (
        say("Nello stesso giorno ci sono due orari uno sopra l'altro"),
        say("Lascia ogni giorno una volta sola, o separa le ore"),
    ),
    "hours_midnight": (
        say("Si chiude dopo l'apertura; dopo mezzanotte, al più tardi alle 10:00"),
        say("Controlla quale ora viene prima; fino a mezzanotte si scrive «24:00»"),
    ),
    "hours_week": (
        say("I giorni vanno in avanti, da Mo a Su"),
        say("Scrivi per esempio «Mo,Sa,Su 10:00-12:00»"),
    ),
    "hours_colon": (
        say("Se in un orario ci sono due punti e uno spazio, la riga va tra virgolette"),
        say('Scrivi per esempio «- "Sep 12-Jun 08: Tu 17:00-19:00"»'),
    ),
    "hours_list": (
        say("Gli orari sono un elenco: una riga per trattino, i giorni e poi le ore"),
        say("Scrivi per esempio «{example}»", example=f"- {EXAMPLE}"),
    ),
    "hours_nth": (
        say("Tra parentesi quadre c'è quale del mese: da 1 a 5, oppure -1 per l'ultimo"),
        say("Scrivi per esempio «{example}»", example="We[-1] 15:00-17:00"),
    ),
    "hours_24": (
        say("«24:00» è la fine di un giorno, non l'inizio"),
        say("Se comincia a mezzanotte scrivi «00:00», nel giorno dopo"),
    ),
    "hours_dash": (say("Tra le ore ci vuole il trattino corto «-»"), _FOR_EXAMPLE),
    "hours_space": (say("Dopo la virgola non ci vuole lo spazio"), _FOR_EXAMPLE),
    "zone": (say("Non è un fuso orario"), say("Scrivi per esempio Europe/Rome")),
    "language_number": (
        say("Ogni lingua ha il suo numero, che non si dà a un'altra"),
        say("Cambia il numero della lingua nuova"),
    ),
    "source_words": (
        say("Mancano le parole nella lingua di partenza"),
        say("Aggiungile: le altre lingue ricadono su quelle"),
    ),
    "hours": (
        say("Un orario è fatto di giorni (Mo Tu We Th Fr Sa Su) e ore da 00:00 a 23:59"),
        say("Scrivi per esempio «{example}», oppure «by appointment», «PH off»", example=EXAMPLE),
    ),
    "phone": (
        say("Un numero di telefono ha solo cifre e spazi"),
        say("Scrivi per esempio «02 020 202»; in un esempio scrivi «numero di esempio»"),
    ),
    "email": (
        say("Un indirizzo di posta è come «ente@esempio.it»"),
        say("Senza spazi e senza altro intorno"),
    ),
    "end": (say("La fine viene dopo l'inizio"), say("Controlla «start» e «end»")),
    "language": (say("Non è il codice di una lingua"), say("Scrivi per esempio it, ar, zh-Hans")),
    "languages": (
        say("Ogni lingua ha il suo codice e il suo numero"),
        say("Scrivi per esempio {it: 1, ar: 2}"),
    ),
    "source_language": (
        say("La lingua di partenza è una delle «languages»"),
        say("Aggiungila all'elenco"),
    ),
    "phrase": (
        say("Qui ci vuole una frase"),
        say("Le altre lingue si scrivono ognuna nel suo file"),
    ),
    "words_by_language": (
        say("Ci vuole una parola per lingua"),
        say("Scrivi per esempio {it: Casa, en: House}"),
    ),
    "words": (say("Ci vogliono delle parole"), say("Scrivi il testo, o togli il campo")),
    "hours_date": (
        say("In un orario la data si scrive anno, mese in inglese, giorno"),
        say("Scrivi per esempio «2026 Dec 24 off» oppure «2026 Dec 24 09:00-12:00»"),
    ),
    "hours_dates": (
        say("Ci vogliono date vere, dalla prima all'ultima"),
        say("Scrivi per esempio «2026 Dec 24-2027 Jan 06 off»; ogni anno, «Jun 15-Sep 10 off»"),
    ),
    "web": _WEB,
    "picture": (
        say("Il nome di una foto ha lettere minuscole, cifre e trattini, e finisce in .jpg o .png"),
        say("Scrivi per esempio «porta-della-sala.jpg»"),
    ),
    "verified": (
        say("Una pagina dice chi ha controllato i fatti, oppure che nessuno lo ha ancora fatto"),
        say("Aggiungi per esempio «verified: {date: 2026-11-22, by: coordinamento}»"),
    ),
    "verified_twice": (
        say("I fatti li ha controllati qualcuno, oppure nessuno"),
        say("Lascia una sola delle due righe"),
    ),
    "repeats_on": (
        say(
            "In «on» ci sono giorni: «Tu,Th» per la settimana, «We[1]», «Fr[-1]» o «15» per il mese"
        ),
        say('Scrivi per esempio {every: week, on: "Tu,Th"}, oppure {every: month, on: "We[1]"}'),
    ),
    "repeats_month": (
        say("Ogni mese, ma in che giorno?"),
        say('Scrivi per esempio {every: month, on: "We[1]"}: il primo mercoledì'),
    ),
    "repeats_start": (
        say(
            "Il giorno di «start» è la prima volta, quindi deve essere uno dei giorni di «repeats»"
        ),
        say("Cambia «start», oppure il giorno in «on»"),
    ),
    "changed": (
        say("Una data spostata ha un nuovo giorno «to» o un nuovo luogo «place»; le altre no"),
        say("Scrivi per esempio {date: 2027-03-09, status: moved, to: 2027-03-10 17:00}"),
    ),
    "changed_twice": (
        say("Per ogni data si dice una cosa sola: annullata, spostata o al completo"),
        say("Lascia una sola voce per quel giorno"),
    ),
    "repeats_end": (
        say("«end» è la fine della prima volta: l'ultimo giorno del corso va in «until»"),
        say("Scrivi per esempio «end: 2026-12-01 18:30», e in «repeats» «until: 2027-05-25»"),
    ),
    "changed_day": (
        say("In quel giorno l'evento non c'era comunque"),
        say("Scrivi in «date» il giorno annunciato prima"),
    ),
    "period": (
        say("L'ultimo giorno viene dopo il primo"),
        say("Controlla «from» e «to»"),
    ),
    "stops": (
        say("In una linea ogni fermata sta una volta sola"),
        say("Scrivi solo l'andata, e togli la fermata doppia"),
    ),
    "holidays": (
        say("Non conosciamo le feste di questo posto"),
        say("Scrivi per esempio {country: IT, subdivision: MI}"),
    ),
    "school_years": (
        say("Gli anni scolastici sono in ordine e non si toccano"),
        say("Controlla il primo e l'ultimo giorno di ogni anno"),
    ),
}
