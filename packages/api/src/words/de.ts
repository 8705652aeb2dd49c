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
