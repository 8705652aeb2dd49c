import type { Words } from './words.ts';

export const bs: Words = {
  confirmMail: {
    subject: 'Molimo potvrdi pretplatu',
    text: 'Zdravo,\n\nneko, vjerovatno ti, zatražio je novosti programa Back on Track na ovu adresu.\n\nAko ih želiš primati, otvori ovu stranicu i pritisni dugme:\n{link}\n\nAko to nisi bio/bila ti, ne radi ništa. Adresa se briše nakon {days} dana.',
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
