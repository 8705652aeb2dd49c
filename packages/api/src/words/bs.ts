import type { Words } from './words.ts';

export const bs: Words = {
  confirmMail: {
    subject: 'Molimo potvrdi pretplatu',
    text: 'Zdravo,\n\nneko, vjerovatno ti, zatražio je novosti programa Back on Track na ovu adresu.\n\nAko ih želiš primati, otvori ovu stranicu i pritisni dugme:\n{link}\n\nAko to nije tvoja želja, ne radi ništa. Adresa se briše nakon {days} dana.',
  },
  welcomeMail: {
    subject: 'Pretplata je aktivna',
    text: 'Zdravo,\n\nod sada primaš novosti programa Back on Track.\n\nDa to prekineš bilo kada, otvori ovu stranicu i pritisni dugme:\n{link}',
  },
  requestMail: {
    subject: 'Upit {reference} mlade osobe',
    text: 'Poštovani,\n\nmlada osoba vas moli da joj se javite. Molimo odgovorite u roku od nekoliko dana, na način koji je izabrala.\n\nIzbrišite ovaj mail kada stvar bude završena. Naša kopija se briše nakon {days} dana.',
    labels: {
      mentor: 'Za mentora/icu',
      name: 'Ime',
      age: 'Dob',
      channel: 'Način odgovora',
      contact: 'Kontakt',
      country: 'Država',
      language: 'Jezik',
      message: 'Poruka',
    },
    channels: {
      'call-back': 'Povratni poziv',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Dolazi lično',
    },
  },
  withdrawalMail: {
    subject: 'Upit {reference} je povučen',
    text: 'Poštovani,\n\nmlada osoba je povukla upit {reference}. Molimo izbrišite ga i ne javljajte se povodom njega.',
  },
  subscribePage: {
    title: 'Novosti e-mailom',
    email: 'Tvoja e-mail adresa',
    topics: 'O čemu da ti pišemo?',
    topicNames: {
      news: 'Novosti',
      events: 'Događaji',
      programmes: 'Kursevi i pomoć u blizini',
      mentoring: 'Mentorstvo',
    },
    honeypot: 'Ostavi prazno',
    button: 'Pretplati se',
    problem: 'Nešto nije u redu',
    faults: {
      email: 'Napiši svoju e-mail adresu, na primjer ime@example.org',
      topics: 'Izaberi o čemu da ti pišemo',
      agreed: 'Označi kvadratić ako se slažeš. Bez toga ti ne smijemo pisati',
      outdated: 'Tekst uz koji je dat pristanak se promijenio. Pročitaj ga i ponovo označi kvadratić',
      limited: 'Bilo je previše pokušaja. Pokušaj ponovo za jedan sat',
      failed: 'Slanje nije uspjelo. Pokušaj ponovo malo kasnije',
    },
  },
  sentPage: {
    title: '1 od 2: pogledaj svoj e-mail',
    text: 'Poslali smo ti mail. Otvori link u njemu i tamo pritisni dugme. Tek tada si na listi. Ništa nije stiglo? Pogledaj u spam.',
  },
  confirmPage: {
    title: 'Potvrdi pretplatu',
    text: 'Pritisni dugme da primaš novosti programa Back on Track e-mailom.',
    button: 'Potvrdi',
  },
  confirmedPage: {
    title: 'Pretplata je aktivna',
    text: 'Novosti stižu e-mailom. U svakoj je link za odjavu.',
  },
  alreadyConfirmedPage: {
    title: 'Već potvrđeno',
    text: 'Ovo je već potvrđeno. Ne treba ništa više.',
  },
  unsubscribePage: {
    title: 'Odjavi se',
    text: 'Pritisni dugme da više ne primaš novosti.',
    button: 'Odjavi me',
  },
  unsubscribedPage: {
    title: 'Odjava je uspjela',
    text: 'Više nećeš primati novosti. Tvoja adresa je izbrisana.',
  },
  gonePage: {
    title: 'Ovaj link više ne radi',
    text: 'Možda je istekao ili nije cijeli kopiran. Možeš se ponovo prijaviti na stranici s koje dolaziš.',
  },
};
