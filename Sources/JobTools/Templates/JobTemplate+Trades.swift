extension JobTemplate {
  /// The same kinds for some trades.
  static let trades: [JobTemplate] = [
    JobTemplate(
      "plumber-emergency", "Plumbing emergency", "a leak or a burst pipe, day and night",
      description: "Stops the water first, then gets the plumber on call to the caller.",
      """
      Use this job when the caller has a leak, a burst pipe or a blocked drain.

      Goal: stop the damage, and get a plumber on the way.

      Steps:
      1. Ask where the water comes from.
      2. Tell the caller to close the main valve, which is next to the meter.
      3. If water still runs, /Transfer call: On-call plumber.
      4. Ask for the caller's name and the address.
      5. Ask when a plumber may come by.
      6. Repeat the address and the time to the caller.
      7. Tell the caller that the office calls within 1 hour to confirm the time.
      8. Thank the caller and end the call.

      If the caller declines to give an address:
      - Ask for the nearest crossing.

      If the caller asks for a price:
      - Tell them that the plumber gives the price before the work begins.
      """),
    JobTemplate(
      "restaurant-table", "Reserve a table", "book a table, or hand larger parties to the manager",
      description: "Takes reservations, and hands larger parties to the manager.",
      """
      Use this job when the caller wants to reserve a table.

      Goal: note a reservation that the host can confirm.

      Steps:
      1. Ask for the day and the time.
      2. Ask how many guests come.
      3. If more than 8 guests come, /Transfer call: Manager.
      4. Ask for the name of the reservation.
      5. Ask whether anybody has an allergy.
      6. Repeat the day, the time and the number of guests to the caller.
      7. Let the caller know you'll text our menu, then /Send SMS: "Here is our menu. We look forward to your visit: https://example.com/menu"
      8. Ask whether the text has arrived.
      9. Thank the caller and end the call.

      If the caller wants to change or cancel a reservation:
      - Ask for its name and day, and take a message for the host.

      If the caller declines to give a name:
      - Ask for the number under which the host finds the reservation.
      """),
    JobTemplate(
      "dental-appointment", "Dental appointment", "checkups by link, pain to the dentist on call",
      description: "Books checkups by text, and hands callers in pain to the dentist on call.",
      """
      Use this job when the caller wants to see a dentist.

      Goal: get callers in pain to a dentist today, and everybody else an appointment.

      Steps:
      1. Ask for the caller's name.
      2. Ask whether they are in pain.
      3. If they are in pain, let them know that you are connecting them, then /Transfer call: Dentist on call.
      4. Ask which days suit them.
      5. Let the caller know you'll text the booking link now, then /Send SMS: "Choose your appointment here: https://example.com/dentist"
      6. Ask whether the text has arrived.
      7. Thank the caller and end the call.

      If the caller has trouble breathing or swallowing:
      - Tell them to hang up and dial 911.

      If the caller declines to give a name:
      - Go on without it.
      """),
    JobTemplate(
      "property-repair", "Report a repair", "repairs in a rented home, emergencies first",
      description: "Notes repairs in rented homes, and hands emergencies to the caretaker.",
      """
      Use this job when a tenant reports that something in the home is broken.

      Goal: note what the caretaker needs to know before the visit.

      Steps:
      1. Ask for the tenant's name and the number of the apartment.
      2. Ask what is broken, and since when.
      3. If there is no heat, no water or no light in the whole apartment, /Transfer call: Caretaker.
      4. Ask whether the caretaker may enter while nobody is at home.
      5. Ask which mornings suit the tenant.
      6. Repeat the repair and the mornings to the tenant.
      7. Tell the tenant that the office confirms the visit within 1 business day.
      8. Thank the tenant and end the call.

      If the tenant smells gas:
      - Tell them to leave the building and to dial 911.

      If the tenant declines to let the caretaker enter alone:
      - Ask for a morning on which they are at home.
      """),
    JobTemplate(
      "salon-booking", "Book a haircut", "book, move or cancel at a salon",
      description: "Texts the salon's calendar, and takes messages for stylists.",
      """
      Use this job when the caller wants to book, move or cancel a visit to the salon.

      Goal: get the caller to the salon's calendar.

      Steps:
      1. Ask for the caller's name.
      2. Ask which service they want.
      3. Ask which stylist they prefer.
      4. Let the caller know you'll text the calendar now, then /Send SMS: "See free times and book here: https://example.com/salon"
      5. Ask whether the text has arrived.
      6. Thank the caller and end the call.

      If the caller prefers to book by phone:
      - Take a message for the salon with the service and the day.

      If the caller runs late:
      - Ask for the time at which they arrive, and take a message for the stylist.

      If the caller declines to give a name:
      - Go on without it.
      """),
    JobTemplate(
      "law-office-intake", "New client for the law office", "a first call, without advice",
      description: "Notes what an attorney needs for a first look, and gives no advice.",
      """
      Use this job when a new caller wants to speak to an attorney about a case.

      Goal: note what an attorney needs to decide about a first meeting.

      Steps:
      1. Tell the caller that you are the office's assistant and not an attorney.
      2. Ask for the caller's full name.
      3. Ask for the names of everybody on the other side.
      4. Ask what the case is about, in one or two sentences.
      5. Ask whether a court has set a date.
      6. If that date is less than 7 days away, /Transfer call: Attorney on duty.
      7. Let the caller know you'll text the intake form now, then /Send SMS: "Please fill in our intake form: https://example.com/law"
      8. Ask whether the text has arrived.
      9. Tell the caller that an attorney calls within 2 business days.
      10. Thank the caller and end the call.

      If the caller asks for advice:
      - Tell them that only an attorney can give advice.

      If the caller declines to name the other side:
      - Tell them that the office needs the names before a meeting.
      """),
    JobTemplate(
      "vet-visit", "Visit to the vet", "sick animals first, checkups by link",
      description: "Hands sick animals to the vet on duty, and books checkups by text.",
      """
      Use this job when the caller wants an animal to be seen.

      Goal: get sick animals seen today, and all others an appointment.

      Steps:
      1. Ask for the caller's name, and for the name of the animal.
      2. Ask what kind of animal it is, and how old.
      3. Ask what is wrong with it.
      4. If the animal is bleeding, cannot stand or has eaten poison, /Transfer call: Vet on duty.
      5. Let the caller know you'll text the calendar now, then /Send SMS: "Choose a time for your animal here: https://example.com/vet"
      6. Ask whether the text has arrived.
      7. Thank the caller and end the call.

      If the caller asks which medicine to give:
      - Tell them that only the vet can say that.

      If the caller declines to give a name:
      - Go on with the name of the animal.
      """),
    JobTemplate(
      "moving-quote", "Quote for a move", "what an estimator needs for a price",
      description: "Notes what the estimator needs for a price, and promises none.",
      """
      Use this job when the caller asks for the price of a move.

      Goal: note what the estimator needs for a fixed price.

      Steps:
      1. Ask from which address to which address they move.
      2. Ask for the date.
      3. Ask how many rooms there are, and on which floor.
      4. Ask whether there is a piano, a safe or anything else over 200 lb.
      5. Ask for the caller's name.
      6. Ask for an e-mail address, and spell it back letter by letter.
      7. Repeat the addresses and the date to the caller.
      8. Tell the caller that the quote comes within 24 hours.
      9. Thank the caller and end the call.

      If the caller declines to give an address:
      - Ask for the ZIP codes of both places.

      If the caller asks for a price now:
      - Tell them that the estimator decides about prices.
      """),
  ]
}
