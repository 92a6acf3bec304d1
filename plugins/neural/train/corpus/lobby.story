## lobby-01 NEWS_ARTICLE en
{s1 Republican strategists} {c1 fear} {t1 that a divided convention would cost the party the Senate}. {s2 They} {c2 hope} {t2 to settle the nomination before June}, and {s3 several} {c3 have begun urging} {t3 Governor Ambrose Teal to step aside}.

{t4 “Nobody wants a floor fight,”} {s4 one veteran of three campaigns} {c4 said}. {t4 “Nobody but Ambrose.”}

{s5 Mr. Teal} {c5 rejected} {t5 the idea that he was a spoiler}. {s8 {s6 He}} {c6 believes} {t6 he can win in Nebraska and Montana}, according to two people who spoke with him on Tuesday, and {c8 is planning} {t8 a five-day bus tour}. {s9 His} {c9 promise} {t9 to stay in “until the last vote is counted”} drew cheers at a feed mill in Kearney on Wednesday.

{s10 Senator Philippa Crane, the front-runner}, {c10 brushed aside} questions about her rival. {t11 “I like Ambrose. I'd like him better in Lincoln,”} {s11 she} {c11 joked}.

{s12 Polls} {c12 suggest} {t12 Ms. Crane leads by nine points among likely caucusgoers}. {s13 Her aides} {c13 expect} {t13 the margin to grow}; {s14 his} {c14 insist} {t14 that it is shrinking by the hour}.
===
1 CONDITIONAL OTHER +
2 PROMISED/ASSERTED OTHER +
3 APPEALED APPEAL/OTHER +
5 DENIED OTHER -
8 PROMISED/ASSERTED OTHER +
9 PROMISED OTHER +
## lobby-02 NEWS_ARTICLE en
WASHINGTON — The {c1 allegation} {t1 that a Treasury official leaked the tax plan} has upended the committee's work, {s2 lawmakers of both parties} {c2 said} Monday.

{s3 Representative Cosima Adair, the panel's chairwoman}, {c3 demanded} in a letter {t3 that the department hand over phone records by Friday}. {s4 She} {c4 threatened} {t4 to issue subpoenas} if it did not.

{s5 A Treasury spokesman, Ludo Fennimore}, {c5 dismissed} {t5 the accusation as “gossip with a letterhead.”} {t6 “We take the protection of taxpayer information seriously, and we always will,”} {s6 he} {c6 said} in an emailed statement.

It was unclear who first raised the matter. {s7 Two Democrats} {c7 recalled} {t7 hearing about it at a dinner in March}. {s8 A third, Representative Orville Tansey of Delaware}, {c8 said} {t8 he had known nothing until he read it in The Daily Ledger}. {t9 “I must be going to the wrong dinners,”} {s9 he} {c9 added}.

{s10 Former Treasury officials} {c10 doubted} {t10 that any rule had been broken}, {c11 noting} {t11 that drafts of the plan had circulated for weeks}. But {s12 Ms. Adair} {c12 maintained} {t12 that “a leak is a leak.”}
===
1 ALLEGED OTHER +
3 APPEALED APPEAL/OTHER +
4 CONDITIONAL/PROMISED OTHER +
5 DENIED OTHER -
10 DENIED OTHER -
2 ASSERTED OTHER +
## lobby-03 NEWS_ARTICLE en
The mayor had a message for the protesters, and {s1 he} {c1 delivered} it from the top step of City Hall: {t1 “Go home. Feed your kids. We'll talk in the morning.”}

They did not go home. By midnight, {t2 about 400 people were still in the square}, {s2 the police} {c2 estimated}; {s3 organizers} {c3 put} {t3 the number at 2,000}.

{s4 The demonstrators} {c4 say} {t4 the water has smelled of diesel since a barge sank in April}. {s5 State chemists} {c5 found} {t5 no trace of fuel} in samples taken last week. {t6 “Then let them drink it,”} {c6 shouted} {s6 Winnifred Okoro, a school nurse}, to applause.

{s7 Mayor Casimir Boyle} {c7 has pledged} {t7 to replace every lead pipe by 2019}, a vow that {s9 his critics on the council} {c9 call} {t9 “a press release, not a plan.”} {s10 Councilwoman Delphine Marsh} {c10 argued} {t10 that the city could not even say where the pipes were}. {s11 She} {c11 wants} {t11 the governor to declare an emergency}.

{s12 The governor's office} {c12 did not respond} to a request for comment. In a statement last month, {s13 it} {c13 described} {t13 the situation as “under control.”}
===
1 APPEALED APPEAL/OTHER +
5 DENIED/ASSERTED OTHER -
7 PROMISED OTHER +
9 DENIED/ALLEGED OTHER +
10 ALLEGED/ASSERTED OTHER -
11 APPEALED/ASSERTED APPEAL/OTHER +
## lobby-04 NEWS_ARTICLE en
GENEVA (AP) — Peace talks on the Saro conflict resumed on Thursday with {s1 both delegations} {c1 accusing} {t1 each other of breaking the week-old truce}.

{s2 The government's chief negotiator, Idris Velluto}, {c2 told} reporters {t2 that rebel gunners had fired on a bread convoy near Kest overnight}. {t3 “Eleven trucks. Bread. That is their answer to the world,”} {s3 he} {c3 said}, holding up a photograph.

{s4 The Northern Council}, which controls Kest, {c4 denied} {t4 any role}. {t5 Its own radio room had logged the shots}, {s5 a council delegate} {c5 said}, {t5 and they came from the army's ridge}. {s6 The delegate}, who {c6 asked} not to be named because the talks are confidential, {c7 produced} no recording.

{s8 U.N. monitors} {c8 reported} {t8 shelling on both sides of the river} but {c9 stopped short of} assigning blame. {s10 The mediator, Annelise Brandt}, {c10 appealed to} both parties {t10 “to stop counting trucks and start counting children.”} {s11 She} {c11 expressed} {t11 confidence that a prisoner exchange could be agreed by Sunday}, {c12 adding} {t12 that lists had already been swapped}.

If it fails, {s13 diplomats} {c13 warn}, {t13 the truce will not outlive the weekend}.
===
1 ALLEGED ATTACK/NEGOTIATION +
2 ALLEGED ATTACK +
3 ALLEGED/ASSERTED ATTACK +
4 DENIED ATTACK -
5 ALLEGED/ASSERTED ATTACK +
8 ASSERTED/REPORTED ATTACK +
10 APPEALED APPEAL +
11 ASSERTED NEGOTIATION + hedged
12 ASSERTED NEGOTIATION +
13 CONDITIONAL NEGOTIATION -
## lobby-05 NEWS_ARTICLE en
Witnesses, doctors and officials gave conflicting accounts on Saturday of an explosion that tore through a tea house in the border town of Larkan.

{s2 Three shopkeepers} {c2 said} {t2 they had seen a drone circle twice before the blast}. {s3 A fourth, who gave his name only as Hamid}, {c3 swore} {t3 it was a gas bottle}. {s4 The provincial health directorate} {c4 counted} {t4 nine dead and 22 wounded}, while {s5 the hospital's night surgeon} {c5 spoke of} {t5 “fourteen bodies, maybe fifteen.”}

{s6 The army} {c6 confirmed} {t6 it had carried out a strike “in the general area”} but {c7 said} {t7 the target was an arms depot two kilometres from the market}. {t8 All those killed were fighters}, {s8 its spokesman, Brigadier Osman Kell}, {c8 claimed}.

{t9 That is “an insult to the dead,”} {s9 the town's mayor, Zarif Anwari}, {c9 told} {v9 Radio Larkan}. {s10 He} {c10 read out} the names of two schoolboys and {c11 asked} {t11 what depot they had been guarding}.

{s12 The Red Crescent} {c12 called for} {t12 an independent inquiry}. {s13 The defence ministry} {c13 has ruled} {t13 one out}, {c14 arguing} {t14 that the army investigates itself}.
===
2 REPORTED/ASSERTED ATTACK +
3 ASSERTED/DENIED ATTACK/CASUALTIES +
4 ASSERTED CASUALTIES +
5 ASSERTED CASUALTIES + hedged
6 ASSERTED ATTACK +
7 ASSERTED/DENIED ATTACK +
8 ALLEGED/ASSERTED CASUALTIES +
9 DENIED CASUALTIES/ATTACK +
11 ALLEGED ATTACK/CASUALTIES +
12 APPEALED APPEAL +
13 DENIED/ASSERTED OTHER -
14 ASSERTED OTHER +
## lobby-06 NEWS_ARTICLE en
{s1 Hollis Varga, the billionaire owner of a chain of truck stops,} {c1 said} in an interview with "Capital Hour" {t1 that he would spend "whatever it takes" to defeat the fuel tax}, {c2 calling} {t2 it "a mugging at the pump."}

{t3 "I've been broke before,"} {s3 Varga} {c3 told} host Noor Ashby. {t3 "It doesn't scare me. What scares me is a legislature with a credit card."}

State Sen. Ruth Pellew, who wrote the bill, shot back on Twitter. {t5 "The man who sells the gas doesn't want to fix the road. Shocker,"} {s5 she} {c5 tweeted}.

{s6 The Budget Office} {c6 projects} {t6 the tax would raise $340 million a year}. {s7 Varga's own economists} {c7 say} {t7 it would destroy 4,000 jobs}, a figure {s8 Pellew} {c8 described as} {t8 "pulled out of a tailpipe."} {s9 Independent analysts} {c9 are skeptical of} {t9 both numbers}.

{s10 A spokeswoman for the governor} {c10 declined to say} whether he would sign the bill. {s11 People close to him} {c11 think} {t11 he will}.

{t12 "He hates it,"} {c12 explained} {s12 one}. {t12 "But he hates potholes more."}
===
1 PROMISED OTHER +
5 ALLEGED OTHER +
6 ASSERTED/CONDITIONAL OTHER +
7 ASSERTED/CONDITIONAL OTHER +
8 DENIED OTHER -
9 DENIED OTHER -
11 ASSERTED OTHER + hedged
## lobby-07 NEWS_ARTICLE en
A federal jury heard {s2 Dr. Leopold Ashgrove} {c2 testify} on Wednesday {t2 that he had warned the company about the valves as early as 2009}.

{t3 “I wrote it in red. I underlined it,”} {s3 Dr. Ashgrove} {c3 said} under questioning by a prosecutor, Marguerite Sloane. {t3 “They told me to buy a black pen.”}

{s4 Prosecutors} {c4 contend} {t4 that executives at Corvane Gas knew the valves would fail and hid it from regulators}. {s5 The company}, which has pleaded not guilty, {c5 has argued} {t5 that the explosion was caused by a contractor's backhoe}.

In his opening statement, {s6 the lead defense lawyer, Bram Oyelaran}, {c6 asked} jurors {t6 to remember “who was holding the shovel.”} {s7 He} {c7 suggested} {t7 that Dr. Ashgrove was seeking revenge for a denied promotion}, {t8 a charge} {s8 the witness} {c8 denied}. {t9 “I never wanted the job,”} {s9 he} {c9 replied}.

{s10 Internal emails shown to the jury} {c10 indicate} {t10 that at least one manager shared his concern}. {t11 “If this gets out we are toast,”} {s11 the manager, identified as R.D.,} {c11 wrote} in 2011.

{s12 Judge Clementine Roy} {c12 has said} {t12 she expects the trial to last six weeks}.
===
2 ASSERTED OTHER +
4 ALLEGED OTHER +
5 DENIED/ASSERTED OTHER +
6 APPEALED APPEAL/OTHER +
7 ALLEGED OTHER + hedged
9 DENIED OTHER -
11 CONDITIONAL OTHER +
## lobby-08 NEWS_ARTICLE en
{t1 The ceasefire line had moved four kilometres since spring}, {s1 a European monitor} {c1 told} {v1 The Meridian Post}, and nobody had signed anything.

{s2 Villagers in Upper Dorsa} {c2 describe} {t2 waking to new fence posts in their orchards}. {t3 “On Monday I had forty trees. On Tuesday I had twelve,”} {c3 said} {s3 Lia Mtsvane, 61}, pointing with a hoe. {s4 Her neighbour} {c4 believes} {t4 the soldiers come at night because they are ashamed}.

{s5 The de facto authorities in Varn} {c5 call} {t5 the fence “a demarcation of the state border.”} {s6 Tbilra} {c6 considers} {t6 it a creeping annexation}, and {c7 has lodged} a protest. {s8 Its foreign minister} {c8 accused} {t8 Moskava of “moving a country with a post-hole digger.”}

{s9 Moskava}, which keeps 3,000 soldiers there, {c9 says} {t9 it is merely assisting an ally}. {s10 Its ambassador} {c10 called} the matter {t10 “gardening.”}

{t11 Seventeen families have lost land this year}, {c11 according to} {s11 the monitoring mission's August report}. {s12 Local officials} {c12 claim} {t12 the true figure is over fifty}, though {s13 they} {c13 acknowledge} {t13 they have no list}.
===
4 ASSERTED CONTROL/OTHER +
1 ASSERTED CONTROL +
2 ASSERTED CONTROL +
3 ASSERTED CONTROL/OTHER -
5 ASSERTED CONTROL +
6 ALLEGED/ASSERTED CONTROL +
8 ALLEGED CONTROL +
9 ASSERTED/DENIED CONTROL/ASSURANCE +
11 ASSERTED HUMANITARIAN/CONTROL +
12 ALLEGED/ASSERTED HUMANITARIAN/CONTROL +
13 ASSERTED OTHER -
## lobby-09 NEWS_ARTICLE en
It wasn't supposed to be about her. But on Friday {s2 {s1 Vice President Elspeth Renn}} found herself {c1 defending} {t1 the trip} for the third time in a week, {c2 insisting} {t2 that taxpayers had not paid for the yacht} and {c3 accusing} {t3 reporters of “covering a boat while the country sinks.”}

Ethics lawyers were divided. {s5 Barnaby Locke, who advised two administrations}, {c5 said} {t5 the gift “smells, but smelling isn't a crime.”} {s7 Professor Inés Dallow of Tarrant Law School} disagreed, {c7 pointing out} {t7 that the yacht's owner has a case before the maritime board}. {t8 “You don't need a law degree to see it,”} {s8 she} {c8 said}. {t8 “You need eyes.”}

The White House refused to release the passenger list. {t10 There was “nothing to hide and therefore nothing to show,”} {s10 the press secretary} {c10 told} a crowded briefing room, where the remark was met with laughter.

{s11 Some Democrats} {c11 want} {t11 hearings}. {s12 Senator Gideon Marlowe} {c12 proposed} {t12 a ban on gifts over $50}, an idea {s13 his own leader} {c13 labeled} {t13 “cute.”}

{s14 Renn's allies} privately {c14 concede} {t14 that the story has hurt her}, {c15 saying} {t15 donors have asked about little else}.
===
2 DENIED OTHER -
3 ALLEGED OTHER +
7 ALLEGED/ASSERTED OTHER +
10 DENIED OTHER -
11 APPEALED/ASSERTED OTHER +
12 APPEALED/PROMISED OTHER +
13 DENIED/ASSERTED OTHER +
## lobby-10 NEWS_ARTICLE en
KORVAT, Aug. 9 — {s1 The Defence Ministry} {c1 announced} {t1 the capture of Korvat} on Thursday morning. By noon {s2 the town's defenders} {c2 were posting} {t2 videos of themselves in its main square, which they said proved the opposite}.

{t3 “We are having coffee in Korvat. Join us,”} {c3 read} {s3 one caption}. {t4 The footage was shot on Thursday}, {s4 the 14th Brigade} {c4 said}; {s5 The Meridian Post} {c5 could not establish} when it was filmed.

{s6 General Pavlo Rusin, who commands the sector}, {c6 admitted} {t6 that his men had pulled back from the railway station}, {c7 describing} {t7 the move as “a step to the left.”} Pro-government bloggers went further: {t9 the whole northern district had been lost}, {s9 one with 300,000 followers} {c9 wrote}, {t9 and nobody dared tell the capital}.

{t10 Reports of an encirclement are “pure fantasy,”} {s10 the presidential adviser Taras Velykyi} {c10 assured} viewers of the evening news. Western officials, speaking on condition of anonymity, were less sanguine. {s13 They} {c13 assess} {t13 that the garrison has supplies for ten days}.

{s14 Residents reached by telephone} {c14 said} {t14 they could hear shooting from both ends of town and had seen no flag at all}.
===
2 DENIED CONTROL +
3 ASSERTED CONTROL +
4 ASSERTED CONTROL/OTHER +
6 ASSERTED CONTROL +
7 ASSERTED CONTROL/OTHER +
9 ALLEGED/REPORTED CONTROL +
10 DENIED CONTROL/ASSURANCE -
13 ASSERTED HUMANITARIAN/OTHER +
14 ASSERTED/REPORTED ATTACK/CONTROL +
## lobby-11 NEWS_ARTICLE en
{s1 More than half of Americans} {c1 think} {t1 the country is on the wrong track}, according to a Trask University poll released Sunday.

{s3 The survey} {c3 found} {t3 that 54 percent of registered voters disapprove of Congress's handling of the shutdown}, up from 47 percent in May. {s4 Independents} {c4 blamed} {t4 both parties} in roughly equal measure. {s5 Four in ten} {c5 said} {t5 they knew someone who had missed a paycheck}.

{t6 “People are tired, and they are taking it out on incumbents,”} {s6 the poll's director, Saskia Bloom}, {c6 said}. {s7 She} {c7 cautioned}, however, {t7 that six weeks is a long time in politics}.

{s8 Speaker Dwayne Colfax} {c8 shrugged off} the numbers. {t9 His members were hearing something different back home}, {s9 he} {c9 told} “Sunday Table”: {t9 “They're saying, hold the line.”} Asked if he would bring a clean bill to the floor, {s10 he} {c10 answered}: {t10 “Not today. Not tomorrow.”}

{s11 Minority Leader Ottoline Hart} {c11 accused} {t11 him of “governing by hostage note”} and {c12 predicted} {t12 that moderates would break ranks by Thursday}. {s13 At least two of them} {c13 have hinted} {t13 as much}.
===
4 ALLEGED OTHER +
10 DENIED/PROMISED OTHER -
11 ALLEGED OTHER +
12 ASSERTED OTHER +
8 DENIED OTHER -
13 ASSERTED OTHER + hedged
## lobby-12 NEWS_ARTICLE en
The memo was four lines long. {t1 “Effective immediately, crossings at Bab Tarra are suspended until further notice,”} {s1 it} {c1 read}. {t1 “Humanitarian traffic is included.”}

Relief groups learned of the closure from their drivers. {t3 “We have 60 trucks of flour sitting in the sun,”} {c3 said} {s3 Maren Holloway of Bridge Relief}, who {c4 estimated} {t4 that 40,000 people would run out of food within a week}.

{s5 The border administration} {c5 attributed} {t5 the closure to “security threats”} that {s5 it} {c6 would not specify}. {s7 Opposition figures} {c7 suspect} {t7 another motive: pressure ahead of Tuesday's talks}. {s8 The administration's spokesman} {c8 bristled at} {t8 that suggestion}. {t9 “We don't starve people to win meetings,”} {s9 he} {c9 said}.

{s10 The United Nations} {c10 urged} {t10 all sides to reopen the crossing “today, not after the talks,”} and {c11 offered} {t11 to send inspectors}. {s12 The administration} {c12 agreed} {t12 to consider the offer}, {c13 said} {s13 a diplomat with knowledge of the exchange}, {c14 but cautioned} {t14 that no decision should be expected before the holiday}.

Traders on the other side offered a simpler explanation. {t16 The generator broke}, {c16 said} {s16 one}, {t16 and nobody wants to open a gate in the dark}.
===
4 ASSERTED HUMANITARIAN + hedged
1 ASSERTED HUMANITARIAN +
3 ASSERTED HUMANITARIAN +
5 ASSERTED HUMANITARIAN +
7 ALLEGED NEGOTIATION/HUMANITARIAN + hedged
8 DENIED NEGOTIATION/HUMANITARIAN -
9 DENIED HUMANITARIAN -
10 APPEALED APPEAL/HUMANITARIAN +
11 PROMISED/ASSERTED HUMANITARIAN/NEGOTIATION +
12 PROMISED/ASSERTED NEGOTIATION/HUMANITARIAN +
14 ASSERTED NEGOTIATION/HUMANITARIAN -
16 ASSERTED OTHER +
