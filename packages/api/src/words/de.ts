import type { Words } from './words.ts';

export const de: Words = {
  confirmMail: {
    subject: 'Bitte bestätige dein Abo',
    text: 'Hallo,\n\njemand, vermutlich du, hat für diese Adresse Neuigkeiten von Back on Track bestellt.\n\nUm sie zu bekommen, öffne diese Seite und drücke den Knopf:\n{link}\n\nWenn du es nicht warst, tu nichts. Die Adresse wird nach {days} Tagen gelöscht.',
  },
  welcomeMail: {
    subject: 'Du hast jetzt ein Abo',
    text: 'Hallo,\n\nab jetzt bekommst du Neuigkeiten von Back on Track.\n\nUm das jederzeit zu beenden, öffne diese Seite und drücke den Knopf:\n{link}',
  },
  requestMail: {
    subject: 'Anfrage {reference} eines jungen Menschen',
    text: 'Guten Tag,\n\nein junger Mensch bittet Sie, sich zu melden. Bitte antworten Sie in den nächsten Tagen auf dem gewählten Weg.\n\nLöschen Sie diese Mail, wenn die Sache erledigt ist. Unsere Kopie wird nach {days} Tagen gelöscht.',
    labels: {
      mentor: 'Für Mentor/in',
      name: 'Name',
      age: 'Alter',
      channel: 'Antwort per',
      contact: 'Kontakt',
      country: 'Land',
      language: 'Sprache',
      message: 'Nachricht',
    },
    channels: {
      'call-back': 'Rückruf',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-Mail',
      visit: 'Kommt vorbei',
    },
  },
  withdrawalMail: {
    subject: 'Anfrage {reference} wurde zurückgezogen',
    text: 'Guten Tag,\n\nder junge Mensch hat die Anfrage {reference} zurückgezogen. Bitte löschen Sie sie und melden Sie sich deswegen nicht mehr.',
  },
  subscribePage: {
    title: 'Neuigkeiten per E-Mail',
    email: 'Deine E-Mail-Adresse',
    topics: 'Worüber sollen wir schreiben?',
    topicNames: {
      news: 'Neuigkeiten',
      events: 'Veranstaltungen',
      programmes: 'Kurse und Hilfe in deiner Nähe',
      mentoring: 'Mentoring',
    },
    honeypot: 'Lass das leer',
    button: 'Abonnieren',
    problem: 'Etwas stimmt nicht',
    faults: {
      email: 'Schreib deine E-Mail-Adresse, zum Beispiel name@example.org',
      topics: 'Wähle aus, worüber wir dir schreiben sollen',
      agreed: 'Setz das Häkchen, wenn du einverstanden bist. Ohne es dürfen wir dir nicht schreiben',
      outdated: 'Der Text, dem du zugestimmt hast, hat sich geändert. Bitte lies ihn und setz das Häkchen noch einmal',
      limited: 'Das waren zu viele Versuche. Bitte versuch es in einer Stunde wieder',
      failed: 'Es konnte nicht gesendet werden. Bitte versuch es später noch einmal',
    },
  },
  sentPage: {
    title: '1 von 2: Schau in deine E-Mails',
    text: 'Wir haben dir eine Mail geschickt. Öffne den Link darin und drücke dort den Knopf. Erst dann stehst du auf der Liste. Nichts gekommen? Schau in den Spam-Ordner.',
  },
  confirmPage: {
    title: 'Bestätige dein Abo',
    text: 'Drücke den Knopf, um Neuigkeiten von Back on Track per E-Mail zu bekommen.',
    button: 'Bestätigen',
  },
  confirmedPage: {
    title: 'Du hast jetzt ein Abo',
    text: 'Neuigkeiten kommen per E-Mail. In jeder ist ein Link, um sie zu beenden.',
  },
  alreadyConfirmedPage: {
    title: 'Schon bestätigt',
    text: 'Du hast das schon bestätigt. Mehr ist nicht zu tun.',
  },
  unsubscribePage: {
    title: 'Abo beenden',
    text: 'Drücke den Knopf, um keine Neuigkeiten mehr zu bekommen.',
    button: 'Abmelden',
  },
  unsubscribedPage: {
    title: 'Du bist abgemeldet',
    text: 'Du bekommst keine Neuigkeiten mehr. Deine Adresse ist gelöscht.',
  },
  gonePage: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Vielleicht ist er abgelaufen oder nicht ganz kopiert. Auf der Seite, von der du kommst, kannst du dich neu anmelden.',
  },
};
