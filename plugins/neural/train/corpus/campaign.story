## campaign-01 NEWS_ARTICLE en
{s1 Senator Odile Garrow} {c1 said} on Sunday {t1 that she would vote against the highway bill}, a reversal that left her party's leaders scrambling for a replacement.

{t2 “I have read all nine hundred pages, and there is not a dime in it for Maine,”} {s2 Garrow} {c2 told} Lionel Marchbanks on the program “Sunday Table.” {t2 “I can't go home and defend that.”}

Her decision comes two weeks after {s3 she} {c3 called} {t3 the measure “the best chance in a generation.”} {s4 Aides to the senator} {c4 insisted} {t4 there was no contradiction}, {c5 saying} {t5 the bill had been gutted in committee}.

{s6 Corin Dunmire, the majority whip}, {c6 disagreed}. {t6 “Nothing was gutted,”} {s7 he} {c7 wrote} in an email to reporters. {t7 “The senator's own amendment is on page 412.”}

The vote is scheduled for Thursday. {s8 Ms. Garrow's Republican challenger, the businessman Percy Lathrop}, {c8 accused} {t8 her of “flip-flopping for the cameras”} and {c9 promised} {t9 to back the bill if elected}.

{t10 Nearly six in ten likely voters in the state support the measure}, {c10 according to} {s10 a Penobscot College poll released last week}.
===
6 DENIED OTHER -
7 ASSERTED/DENIED OTHER +
8 ALLEGED OTHER +
9 PROMISED OTHER +
4 DENIED/ASSERTED OTHER -
## campaign-02 NEWS_ARTICLE en
RENO, Nev. — The rally was supposed to start at noon. By 2 p.m. the candidate was still circling the airport, and the crowd had begun to thin.

{t1 “He always comes,”} {c1 said} {s1 Imelda Yarrow, 58, a retired card dealer who drove three hours from Elko}. {t1 “My sister waited five hours in Tucson.”}

When Governor Quentin Fairholt finally took the stage, {s2 he} {c2 blamed} {t2 “the geniuses in the control tower”} for the delay. {s3 A spokeswoman for the Federal Aviation Administration} later {c3 denied} {t3 that the plane had been held}. {t4 “There was no delay attributable to air traffic control,”} {c4 said} {s4 the spokeswoman, Harriet Inkpen}.

Over the next hour {s7 {s5 Fairholt}} {c5 vowed} {t5 to repeal the grazing rules on his first day in office}, {c6 mocked} his opponent's accent and {c7 claimed}, without offering evidence, {t7 that thousands of ballots had been printed twice}.

State election officials have rejected similar charges before. {s8 They} {c8 say} {t8 every ballot carries a number and is scanned only once}.

Some in the audience were unmoved. {t9 “I'll probably stay home,”} {s9 Curtis Balewa} {c9 said}, shrugging. {t10 Neither candidate}, {s10 he} {c10 added}, {t10 had said a word about water}.
===
2 ALLEGED OTHER +
3 DENIED OTHER -
4 DENIED OTHER -
5 PROMISED OTHER +
7 ALLEGED/ASSERTED OTHER +
8 ASSERTED/DENIED OTHER +
## campaign-03 NEWS_ARTICLE en
A federal judge on Friday refused to block a Wisconsin law that requires voters to show a photo identification, handing Republicans a victory less than a month before the election.

{s1 Judge Edric Thistlewood of the Western District} {c1 wrote} in a 47-page opinion {t1 that the plaintiffs had waited too long to sue}. {t2 “An injunction at this hour would confuse more voters than it would help,”} {s2 he} {c2 said}.

{s3 The Civic Access Project, which brought the case on behalf of four students}, {c3 said} {t3 it would appeal}. {s4 Its lawyers} {c4 had argued} {t4 that the law would keep as many as 80,000 people from the polls}, a number {s5 the state} {c5 disputes}.

{t6 “This ruling leaves my clients without a voice,”} {s6 Bettina Oakhanger, the group's legal director}, {c6 said} in a statement.

{s7 The state's attorney general, Grant Eskridge}, {c7 hailed} the decision, {c8 calling} {t8 it “a win for common sense and for clean elections.”}

But {s9 Rosalind Petrovan, a law professor at the University of Iowa}, {c9 cautioned} {t9 that the fight was far from over}. {s10 She} {c10 noted} {t10 that an appeals court had struck down a nearly identical law in 2014} and {c11 predicted} {t11 a split decision by the end of the month}.
===
3 PROMISED/ASSERTED OTHER +
4 ALLEGED/ASSERTED OTHER +
6 ALLEGED/ASSERTED OTHER +
## campaign-04 NEWS_ARTICLE en
Representative Farah Castellow's campaign manager resigned on Tuesday after a recording surfaced in which {s1 he} {c1 appeared to describe} {t1 donors as “wallets with opinions.”}

{t2 “I apologize without reservation,”} {s2 the manager, Dwight Kettleman}, {c2 said} in a Facebook post. {t2 “The words were mine and they were stupid.”}

{s3 Ms. Castellow}, a Democrat seeking her third term, {c3 told} reporters outside a diner in Dayton {t3 that she had learned of the tape from television}. Asked whether she had sought his resignation, {s4 she} {c4 replied}: {t4 “Dwight made the right call on his own.”}

The audio, first reported by the Miami Valley Courier, was recorded in March at a fund-raiser. {s5 The newspaper} {c5 said} {t5 it had obtained the file from a caterer}. {s6 The caterer}, who spoke on the condition of anonymity, {c6 told} {v6 the Courier} {t6 that at least thirty people had heard the remark}.

{s7 Republicans} pounced. {s8 The National Campaign Fund} {c8 tweeted} {t8 that the congresswoman “knew exactly who she hired”}, and {s9 her opponent, Zeke Ravensdale}, {c9 demanded} {t9 that she return the money}.

{s10 A person close to the congresswoman} {c10 described} {t10 the mood in the office as funereal}.
===
8 ALLEGED/ASSERTED OTHER +
9 APPEALED APPEAL/OTHER +
10 REPORTED/ASSERTED OTHER +
## campaign-05 NEWS_ARTICLE en
{t1 The Treasury will run out of room to borrow by the first week of October}, {s1 Secretary Alma Brannockson} {c1 warned} Congress on Wednesday, {c2 urging} {t2 lawmakers to raise the limit before the summer recess}.

In a two-page letter to leaders of both parties, {s3 Brannockson} {c3 wrote} {t3 that a default “would be felt in every household with a mortgage.”} {s4 Her department's own forecast} {c4 puts} {t4 the cash balance at just $31 billion by Sept. 28}.

{s5 House Speaker Hollis Vandermeer} {c5 has said} {t5 he will not allow a vote unless spending is cut}. {t6 “There will be no blank check,”} {s6 Vandermeer} {c6 repeated} on Wednesday.

{s7 Economists} {c7 say} {t7 the date is uncertain because corporate tax receipts have been weak}. {s8 Stellan Nakagiri, who follows the budget for Harrow Securities}, {c8 estimated} {t8 that the money could last until mid-November}. {t9 “I wouldn't bet my house on October,”} {s9 he} {c9 said}, {t9 “but I wouldn't bet it on November either.”}

{s10 The White House} {c10 dismissed} {t10 the idea that the president could simply ignore the limit}. {t11 “That is not a plan, that's a lawsuit,”} {c11 said} {s11 Verity Jessop, the press secretary}.
===
1 ASSERTED OTHER +
2 APPEALED APPEAL +
5 CONDITIONAL OTHER/NEGOTIATION -
6 PROMISED/ASSERTED OTHER -
8 ASSERTED OTHER +
10 DENIED OTHER -
11 DENIED/ASSERTED OTHER -
## campaign-06 NEWS_ARTICLE en
For years {s1 Winston Abernant} {c1 has maintained} {t1 that he built his trucking empire from a single pickup}. Court records tell a different story.

{t2 Mr. Abernant received at least $4.2 million from his father's estate between 1988 and 1993}, {c2 according to} {s2 probate filings reviewed by The Sentinel}. {t3 He also borrowed $900,000 from a family trust}, {s3 the documents} {c3 show}.

{s4 Mr. Abernant, who is running for governor of Kansas}, {c4 declined} to be interviewed. In a written response, {s5 his lawyer} {c5 called} {t5 the filings “incomplete and misleading”} and {c6 said} {t6 the loan had been repaid in full}.

{s7 Two former executives} {c7 recalled} {t7 that the company was weeks from bankruptcy when the money arrived}. {t8 “We were paying drivers out of the vending machines,”} {c8 said} {s8 one of them, Percy Inkpen}.

{t9 “Everybody in Wichita knew whose money it was,”} {s9 Inkpen} {c9 continued}. {t9 “Nobody cared until he started giving speeches.”}

{s10 The candidate's claim} featured in a television advertisement that began running last month. {s11 The narrator of the spot} {c11 says}: {t11 “No handouts. No head start.”} {s12 The campaign} {c12 stands by} {t12 the advertisement}.
===
5 DENIED/ALLEGED OTHER +
12 ASSERTED/DENIED OTHER +
## campaign-07 NEWS_ARTICLE en
Two weeks before the primary, the race for the Democratic nomination in Oregon has turned into an argument about a bridge.

{t1 The span over the Clackamas should be replaced by 2020}, {s1 Mayor Keisha Umberland} {c1 argues}, while {s2 her rival, the county commissioner Jarek Wetherall}, {c2 contends} {t2 that a repair costing a tenth as much would do}.

At a debate on Monday night the two talked over each other for most of an hour. {t3 “You voted for the study, you voted for the design and now you've discovered thrift,”} {s3 Ms. Umberland} {c3 said}, prompting laughter.

{s4 Mr. Wetherall} {c4 shot back} {t4 that the study had been “written by the people who pour the concrete.”}

{s5 Both candidates} {c5 agreed} {t5 that the current bridge is unsafe}. {s6 State inspectors} {c6 gave} {t6 it a score of 31 out of 100} in the spring.

The Oregon Ledger endorsed Ms. Umberland over the weekend. {t7 “She has done the arithmetic,”} {s7 its editorial board} {c7 wrote}, {c8 adding} {t8 that Mr. Wetherall “offers a discount on something nobody should buy.”}

{s9 Commuters interviewed at a gas station in Gladstone} {c9 thought} {t9 both of them were missing the point}. {t10 “It's the traffic,”} {c10 said} {s10 Tamsin Pemberley}. {t10 “It's always been the traffic.”}
===
4 ALLEGED/ASSERTED OTHER +
1 ASSERTED/APPEALED OTHER +
## campaign-08 NEWS_ARTICLE en
The Pentagon said nothing for nine hours. Then, shortly after 6 p.m., {s1 a spokesman} {c1 confirmed} {t1 that a drone had been lost off the coast of Yemen}.

{t2 “We have no indication of hostile fire,”} {c2 said} {s2 the spokesman, Cmdr. Ulric Stanhope}. {s3 He} {c3 would not say} where the aircraft had taken off.

{t4 The drone was brought down by a missile}, {s4 a Houthi military official} {c4 said} in remarks carried by {v4 the rebel-run Al Sahil channel}. {s5 The official} {c5 claimed} {t5 it was the third this year}, a figure that could not be independently confirmed.

{s6 Two American officials}, speaking on the condition of anonymity to discuss intelligence, {c6 said} {t6 the aircraft had suffered an engine fire}. One of them, {s7 a senior defense official}, {c7 acknowledged} {t7 that an attack had not been entirely ruled out}.

{s8 Sen. Anselm Quillfeather, R-Utah}, {c8 called on} {t8 the president to release the flight data}. {t9 “If it was a missile, Congress needs to know it by breakfast,”} {s9 Quillfeather} {c9 told} {v9 Beltway Radio}.
===
2 DENIED/ASSERTED ATTACK -
1 ASSERTED ATTACK/OTHER +
4 ASSERTED ATTACK +
5 ASSERTED ATTACK +
6 REPORTED/ASSERTED ATTACK/OTHER +
7 ASSERTED/REPORTED ATTACK +
8 APPEALED APPEAL +
9 CONDITIONAL/APPEALED APPEAL/ATTACK +
## campaign-09 NEWS_ARTICLE en
It was the kind of line that ends up on T-shirts. {t1 “I was fact-checked by a man who can't find Nebraska,”} {s1 Governor Nolan Zelinger} {c1 joked} at a breakfast for county chairmen in Lincoln.

His staff was less amused. {t2 The governor “misspoke” when he claimed that crime had doubled}, {s2 his communications director} {c2 acknowledged} hours later.

{t3 Violent crime in the state fell 3 percent last year}, {s3 the F.B.I.} {c3 reported} in September. {t4 Burglaries rose slightly}, {c4 according to} {s4 the same report}.

Zelinger has made the claim at least eleven times since July, by a count of his speeches. In Omaha {s6 he} {c6 said} {t6 crime was “up a hundred percent, folks, and they're hiding it.”} In Kearney {s7 he} {c7 suggested} {t7 that the bureau had changed its definitions to make the numbers look better}.

{t8 It had not}, {c8 said} {s8 Felicity Hathersage, a criminologist who advises the bureau}. {t9 “The definitions are from 2013,”} {s9 she} {c9 explained}.

{s10 The Democratic nominee, Gideon Balewa}, {c10 seized on} the remarks, {c11 charging} {t11 that the governor “frightens people for a living.”}
===
7 ALLEGED OTHER +
6 ALLEGED/ASSERTED OTHER +
8 DENIED OTHER -
11 ALLEGED OTHER +
2 ASSERTED OTHER +
## campaign-10 NEWS_ARTICLE en
PHOENIX (Plains Wire) — Arizona's largest utility asked regulators on Monday to let it raise rates by 9 percent, {c1 citing} the cost of a new transmission line.

{s2 The company, Saguaro Power}, {c2 said} in a filing {t2 that the increase would add about $11 a month to a typical bill}. {t3 Without it}, {s3 the company} {c3 warned}, {t3 summer blackouts were likely by 2019}.

Consumer groups were quick to object. {t4 “They made $400 million last year,”} {s4 Maribel Ruizola of the Desert Ratepayers League} {c4 said}. {t4 “They can afford their own wires.”}

{s5 Ms. Ruizola} {c5 said} {t5 her group would ask the commission to open the company's books}, {c6 noting} {t6 that a similar request was turned down in 2012}.

{s7 Commissioner Lionel Fairholt} {c7 told} {v7 Plains Wire} {t7 he had “serious questions” about the timing}. {s8 Two other commissioners} did not respond to requests for comment.

{t9 Demand for electricity in Maricopa County will grow by a fifth in ten years}, {s9 a study commissioned by the utility} {c9 found}. {s10 Critics} {c10 say} {t10 the study ignored rooftop solar}.
===
5 PROMISED/ASSERTED OTHER +
3 CONDITIONAL/ASSERTED OTHER +
10 ALLEGED/ASSERTED OTHER +
## campaign-11 NEWS_ARTICLE en
{t1 “No one is above the rules, including me,”} {c1 says} {s1 Delphine Okonjo}. She has a habit of answering the next question before it is asked.

{s2 Okonjo, 41, the first woman to lead the Atlanta school board}, {c2 believes} {t2 that the district's testing scandal was a failure of nerve rather than of ethics}. {t3 “Teachers told us. They wrote it down. We filed it,”} {s3 she} {c3 says}, tapping the table at each sentence.

Her critics see it differently. {s4 The teachers' union} {c4 accuses} {t4 her of rewriting history}. {t5 Okonjo sat on the audit committee for two of the years in question}, {s5 its president, Eleni Dunmire}, {c5 points out}.

{s6 Okonjo} {c6 doesn't deny} it. {t7 “I was there,”} {s7 she} {c7 concedes}. {t8 “I asked the wrong people,”} {c8 is how} {s8 she} {c8 puts it}.

{s9 Parents at Fulton Heights Elementary} {c9 are said} to like her. {t10 She answers email at midnight}, {c10 according to} {s10 one mother}; {s11 another} {c11 recalls} {t11 that the board chair personally drove a boy to his makeup exam}.

Next month the state will decide whether to extend her mandate. {s12 She} {c12 expects} {t12 the vote to be close}.
===
4 ALLEGED OTHER +
## campaign-12 NEWS_ARTICLE en
By Yolanda Garrow

The emails show how a small favor grew.

{t1 “Can we get him fifteen minutes?”} {s1 Corin Lathrop, a fund-raiser}, {c1 wrote} to the governor's scheduler on May 3, 2011. {t2 “He is a good friend of the library,”} {s2 Mr. Lathrop} {c2 added}.

The man who wanted fifteen minutes was Ulric Delacourtis, a developer with a project stalled in Trenton. {s3 The scheduler} {c3 replied} the same afternoon: {t3 “Tuesday at 4. Tell him no slides.”}

{s4 A spokesman for the former governor} {c4 rejected} {t4 the notion that access was for sale}. {t5 “The governor met thousands of people. Most of them never gave a nickel to anything,”} {s5 the spokesman, Jarek Hathersage}, {c5 said}.

{s6 Mr. Delacourtis} {c6 has denied} {t6 that he received special treatment}. {s7 He} {c7 told} {v7 The Trenton Dispatch} in 2014 {t7 that the permits were issued “by people who couldn't pick me out of a lineup.”}

{t8 Whether any law was broken is unclear}, {s8 legal experts} {c8 said}. {t9 “Bad optics are not a crime,”} {c9 said} {s9 Verity Nettleship, who teaches government ethics at Rutland Law School}. {t10 The timing of the gifts}, {s10 she} {c10 added}, {t10 “would make any prosecutor curious.”}

{s11 The Republican State Committee} {c11 asked} {t11 the attorney general to open an inquiry}.
===
4 DENIED OTHER -
5 DENIED/ASSERTED OTHER -
6 DENIED OTHER -
7 DENIED/ASSERTED OTHER -
11 APPEALED APPEAL +
## campaign-13 NEWS_ARTICLE en
{t1 "I'm not going anywhere,"} {s1 Sheriff Hollis Kettleman} {c1 said} Thursday as protesters chanted outside his office. {t1 "The people of this county elected me twice."}

The protest followed the release of a video that shows a deputy dragging a teenager from a swimming pool. {s3 The teenager's mother, Imelda Marchbanks}, {c3 said} {t3 her son had done nothing but ask for his towel}.

{t4 "They treated him like an animal,"} {s4 she} {c4 said}, fighting back tears.

{s5 The deputy's attorney} {c5 claims} {t5 the video is "a snippet of a much longer encounter."} {t6 His client had been struck in the face moments earlier}, {s6 the attorney} {c6 told} {v6 Channel 6}.

{s7 The Justice Department} {c7 announced} {t7 it was opening an investigation}. {s8 A department official} {c8 said} {t8 the inquiry would look at the past three years}.

{s9 The county's NAACP chapter} {c9 urged} {t9 calm}, though {s10 its president, Rev. Percy Jessop}, {c10 warned} {t10 that "patience has an address and we've about moved out."}
===
3 DENIED/ASSERTED OTHER +
4 ALLEGED ATTACK/OTHER +
6 ALLEGED ATTACK/OTHER +
5 DENIED/ASSERTED OTHER +
9 APPEALED APPEAL +
## campaign-14 NEWS_ARTICLE en
WASHINGTON — {s1 President Rosalind Castellow} {c1 threatened} on Thursday {t1 to veto the farm bill unless the Senate restores money for school lunches}, {c2 telling} a gathering of mayors {t2 that “hungry kids don't have lobbyists.”}

{s3 Senator Grant Thistlewood, the Agriculture Committee chairman}, {c3 responded} within the hour. {t4 The president}, {s4 he} {c4 tweeted}, {t4 “should try reading the bill: lunches go UP 2%.”}

{t5 Both statements are partly right}, {c5 said} {s5 Bettina Eskridge of the nonpartisan Center for Budget Facts}. {t6 The money rises in dollars and falls after inflation}, {s6 she} {c6 explained}.

The president's aides were described as surprised. {s8 Lawmakers from both parties} {c8 had assumed} {t8 that the matter was settled in June}, when {s9 the White House} {c9 signaled} {t9 that Ms. Castellow would sign whatever came to her desk}.

{t10 “That was before we saw the fine print,”} {s10 a White House official who was not authorized to speak publicly} {c10 said}.

{s11 The Farm Alliance} {c11 pleaded} {t11 with both sides to compromise}. {t12 Planting decisions for winter wheat have to be made by Labor Day}, {s12 the alliance} {c12 said}.
===
1 CONDITIONAL OTHER +
3 ASSERTED OTHER +
9 PROMISED/ASSERTED OTHER +
11 APPEALED APPEAL/NEGOTIATION +
## campaign-15 NEWS_ARTICLE en
{t12 A top adviser to Harriet Wetherall's presidential campaign is under scrutiny for consulting work he did in Moldova}, {s12 people familiar with the inquiry} {c12 said}.

{t1 The adviser, Zeke Inkpen, was paid $750,000 by a company controlled by a wheat oligarch}, {s1 three people briefed on the matter} {c1 said}. {s2 Mr. Inkpen} {c2 denied} {t2 that he had ever been paid by the company}. {t3 “I gave one speech, in Chisinau, and they forgot to validate my parking,”} {s3 he} {c3 said} in a text message.

{s4 The campaign} {c4 expressed} {t4 full confidence in him}. {s5 Ms. Wetherall} herself {c5 was more cautious}: {t5 “If there's something to disclose, he'll disclose it,”} {s6 she} {c6 told} reporters on her plane.

{s7 Mr. Inkpen's name} appears, {c8 according to} {s8 handwritten ledgers obtained by investigators}, {t8 beside eleven payments}. {s9 A Moldovan prosecutor}, quoted by {v9 the Chisinau daily Curierul Nou}, {c9 said} {t9 that the ledgers had not been authenticated}.

{t10 “A name on a list proves nothing,”} {s10 the prosecutor} {c10 was quoted as saying}.

{s11 Opponents of Ms. Wetherall} {c11 said} {t11 the report raised questions about her judgment}.
===
1 REPORTED/ALLEGED OTHER +
2 DENIED OTHER -
3 DENIED/ASSERTED OTHER +
6 CONDITIONAL/PROMISED OTHER +
9 ASSERTED/DENIED OTHER -
10 DENIED/ASSERTED OTHER -
11 ALLEGED/ASSERTED OTHER +
12 REPORTED/ASSERTED OTHER +
## campaign-16 NEWS_ARTICLE en
The new poll is bad news for the incumbent, any way you cut it.

{t1 Attorney General Tamsin Nettleship leads Governor Edric Yarrow by 7 points among likely voters, 48 percent to 41 percent}, {c1 according to} {s1 a survey by Granite State University}. {t2 Four in ten voters “strongly disapprove” of the governor's performance}, {s2 the survey} {c2 found}.

{t3 “These are not numbers you come back from with a bus tour,”} {s3 the pollster, Stellan Vandermeer}, {c3 said}.

{s4 Yarrow's campaign} {c4 shrugged off} the findings. {s5 His pollster} {c5 pointed to} an internal survey that showed the race tied. {s6 The governor} {c6 has said} repeatedly {t6 that he does not believe in polls}. {t7 “The only poll I read is the one with my name on it in November,”} {s7 he} {c7 likes to say}.

{s8 Analysts} {c8 attribute} {t8 the slide to the toll increase}. {s9 Curtis Quillfeather of Merrimack College} {c9 thinks} {t9 the governor's silence about it made matters worse}. {t10 Independents}, {s10 he} {c10 says}, {t10 “feel lied to.”}

{s11 Nettleship}, for her part, {c11 dismissed} {t11 talk of a landslide}. {t12 “We are running like we're ten points down,”} {s12 she} {c12 told} supporters in Nashua.
===
4 DENIED/ASSERTED OTHER -
11 DENIED OTHER -
8 ASSERTED OTHER +
## campaign-17 NEWS_ARTICLE en
{s1 Critics of the plan} {c1 call} {t1 it a giveaway}. {s2 Its author} {c2 calls} {t2 it “the cheapest insurance a city ever bought.”}

Under the proposal, Houston would buy out some 1,200 homes that flooded twice in five years. {t3 The program would cost $310 million}, {s3 city engineers} {c3 estimate}, most of it federal money.

{s4 Councilman Anselm Ruizola, who wrote the ordinance}, {c4 points out} {t4 that the same homes have cost taxpayers more than that since 2001}. {t5 “We're paying for them anyway, we just don't get to tear them down,”} {s5 Ruizola} {c5 said}.

{s6 Some homeowners} {c6 fear} {t6 that they will be forced out}. {s7 The city} {c7 has assured} them {t7 that the sales will be voluntary}. {t8 “I've heard ‘voluntary’ before,”} {c8 said} {s8 Alma Okonjo, a nurse, whose street has had water in it three times}. {t8 “That's the word they used on my mother.”}

{s9 A letter signed by forty pastors} {c9 demands} {t9 that the council delay its vote}. {s10 The mayor} {c10 is expected} to decide this week.
===
6 ASSERTED OTHER/HUMANITARIAN +
7 PROMISED/ASSERTED ASSURANCE +
9 APPEALED APPEAL +
1 ALLEGED/ASSERTED OTHER +
8 ASSERTED/DENIED OTHER +
## campaign-18 NEWS_ARTICLE en
Asked on Tuesday if he regretted his remarks about veterans, {s1 Percy Garrow} {c1 said} {t1 he did not}.

{t2 “I don't regret anything, except maybe the tie,”} {c2 said} {s2 Garrow, the Republican candidate for Senate in Virginia}.

{s3 The candidate} {c3 had said} at a closed meeting in August, {c4 according to} {s4 two people who were in the room}, {t4 that veterans “complain more than anyone except farmers.”}

{s5 Gen. Lionel Petrovan, a retired Marine who heads Veterans Forward}, {c5 called} {t5 the comment disgraceful}. {s6 Petrovan} {c6 said} {t6 he would withdraw his endorsement}. {s7 He} {c7 declined} to say whom he would vote for.

On social media {s8 Garrow's supporters} {c8 argued} {t8 that the quote had been taken out of context}. {t9 “Listen to the WHOLE tape!!”} {c9 read} {s9 one widely shared post}.

{s10 His wife, the novelist Delphine Garrow}, {c10 defended} him in an interview with {v10 The Tidewater Review}, {c11 saying} {t11 he “has buried more soldiers' sons than any man running.”} {s12 She} {c12 went on to accuse} {t12 reporters of “hunting in a petting zoo.”}
===
1 DENIED OTHER -
2 DENIED/ASSERTED OTHER -
4 REPORTED/ASSERTED OTHER +
6 PROMISED/ASSERTED OTHER +
8 DENIED/ASSERTED OTHER +
12 ALLEGED OTHER +
## campaign-19 NEWS_ARTICLE en
{t11 A cheap blood test may detect early kidney disease years before symptoms}, {s11 researchers} {c11 reported} in a study published on Monday.

{t1 The test correctly identified 87 percent of patients}, {s1 the team, led by Felicity Brannockson of Case Hill Medical Center}, {c1 wrote} in the Annals of Renal Science. {t2 “We were honestly surprised,”} {s2 Dr. Brannockson} {c2 said}. {t2 “We expected a coin toss.”}

Not everyone is convinced. {s3 Quentin Al-Sabri, a nephrologist who was not involved in the study}, {c3 said} {t3 the sample was small} and {c4 questioned} {t4 whether the results would hold outside Ohio}. {t5 “One hospital is an anecdote with a budget,”} {s5 he} {c5 quipped}.

{t6 About one in seven American adults has some form of the disease}, {c6 according to} {s6 federal health officials}, and {s7 they} {c7 estimate} {t7 that most do not know it}.

{s8 The company that makes the test} {c8 says} {t8 it will seek approval next year}. {s9 Its chief executive} {c9 declined} to discuss price, but {s10 a person with knowledge of the company's plans} {c10 said} {t10 the kit would cost less than $40}.
===
6 ASSERTED HUMANITARIAN/OTHER +
8 PROMISED/ASSERTED OTHER +
10 REPORTED/ASSERTED OTHER +
4 ASSERTED/DENIED OTHER +
## campaign-20 NEWS_ARTICLE en
In his memoir, published this week, {s1 the former senator Gideon Vandermeer} {c1 admits} {t1 that he slept through the most famous vote of his career}.

{t2 “My aide pinched me and I said aye,”} {s2 he} {c2 writes}. {t2 “History is mostly that.”}

{s4 Vandermeer} {c4 has always claimed}, in speeches and in a long magazine profile, {t4 that he agonized over the decision}. {s5 Rosalind Fairholt, who ran his office at the time}, {c5 remembers} {t5 a man eating a sandwich}. {t6 “Egg salad,”} {s6 she} {c6 specified} by telephone.

Other passages are less funny. {s7 The book} {c7 alleges} {t7 that a party treasurer kept a second set of accounts}, a charge {s8 the treasurer's family} {c8 has called} {t8 “a slander on a man who can't answer.”} {s9 The publisher} {c9 said} {t9 its lawyers had reviewed every page}.

{s10 Historians} {c10 doubt} {t10 the account}. {t11 No second ledger has ever been found}, {c11 said} {s11 Nolan Umberland, who edited the treasurer's papers}, {c12 calling} {t12 the chapter “gossip with footnotes.”}
===
3 ASSERTED OTHER +
7 ALLEGED OTHER +
8 DENIED/ALLEGED OTHER -
10 DENIED/ASSERTED OTHER -
11 DENIED/ASSERTED OTHER -
12 DENIED/ASSERTED OTHER +
