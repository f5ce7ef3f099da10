"""English releases, written for the tests: what they say is invented."""

from tests.releases.content import Content, figure, heading, listing, paragraph, quote, table

ENGLISH = [
    Content(
        "Regional Inspection Forum Opens in Ningbo", "2023-08-22 09:30", "Xinhua", author="Zhang Lixin", editor="Wang Xiaoyan",
        place="NINGBO, Aug. 21 (Xinhua) --", language="en",
        body=[
            paragraph("A regional forum on inspection technology opened here on Monday, bringing together more than 160 representatives of laboratories from seven provinces and municipalities."),
            figure("hall.jpg", "Delegates in a hall", "Delegates attend the opening session of the forum", "Xinhua/Li Ming"),
            paragraph("The two-day forum focuses on the sharing of laboratory equipment, a practice that organizers say has cut testing costs for small businesses by about one third."),
            paragraph("\"Waiting times have fallen from two weeks to four days,\" said the head of the local testing center, adding that more than 1,200 instruments are now listed on the platform."),
            paragraph("The next forum will be held in Hefei, Anhui Province, in the spring of next year."),
        ],
    ),
    Content(
        "New Toy Safety Testing Station Begins Operation in Guangzhou", "2022-11-03 16:05", "China Daily", author="Li Ruohan and Zhao Yiming",
        editor="Chen Si", language="en",
        body=[
            paragraph("A public testing station for toy makers went into operation on Thursday in Guangzhou, promising results for routine tests within 48 hours."),
            paragraph("The station, built jointly by an industrial park and three testing institutions, holds more than 40 sets of equipment and has signed up 85 companies so far."),
            quote("We used to travel to another city and wait a week. Now we can do it next door, even for urgent orders."),
            heading("Training for exporters"),
            paragraph("The station will also hold regular courses on the latest requirements of major export markets, helping designers avoid hazards at an early stage."),
        ],
    ),
    Content(
        "Six Provinces Launch Joint Initiative to Raise Product Quality", "2023-09-15", "Central Quality Alliance", language="en",
        place="WUHAN, China, Sept. 15, 2023 --",
        body=[
            paragraph("Quality associations from six provinces in central China have launched a joint initiative with twenty measures to help regional manufacturers move up the value chain."),
            paragraph("Under the initiative, the provinces will work together to:"),
            listing(["build a shared platform for technical services", "recognize each other's test results", "train quality professionals"]),
            paragraph("A first list of projects for mutual recognition, covering auto parts, construction machinery and green food, will be published before the end of the year."),
        ],
    ),
    Content(
        "Textile Testing Contest Ends with Jiangsu Team in First Place", "2021-10-29 18:47", "China Textile News", author="Wu Di", language="en",
        editor="Zhou Min",
        body=[
            paragraph("A three-day national contest of textile testing skills ended on Thursday in Nantong, with the team from Jiangsu Province taking first place among 21 teams."),
            table("Table 1 Top three teams", [["Rank", "Team", "Points"], ["1", "Jiangsu", "286.5"], ["2", "Zhejiang", "281.0"], ["3", "Shandong", "277.5"]]),
            paragraph("Contestants were tested on fiber analysis, color fastness and the measurement of formaldehyde, in theory as well as in practice."),
            paragraph("The ten best contestants will be added to a national reserve of experts, the organizing committee said."),
        ],
    ),
    Content(
        "Metrology Forum Discusses Digital Calibration Certificates", "2024-05-20", "State Administration for Market Regulation", editor="Gao Yuan", language="en",
        body=[
            paragraph("Twelve academicians and experts shared their views on digital metrology at a forum held in Tianjin on May 19, attended by more than 300 people."),
            paragraph("Experts said that making measurement digital means more than turning certificates into files: machines must be able to read and verify the data by themselves."),
            figure("certificate.png", "A certificate on a screen", "A digital calibration certificate is shown at the forum", "Sun Hao"),
            paragraph("A guide to the use of digital calibration certificates was published during the forum, and eight institutions joined a one-year pilot program."),
        ],
    ),
    Content(
        "Innovation Conference on Testing to Be Held in Qingdao in October", "2023-08-30 15:20", "Dazhong News", author="Sun Yuanze", editor="Zhang Min", language="en",
        body=[
            paragraph("The third innovation conference on inspection and testing will be held from October 18 to 20 in Qingdao, organizers told a press conference on Wednesday."),
            heading("Six forums and an exhibition"),
            paragraph("The conference comprises a main forum and six parallel forums. An exhibition of about 12,000 square meters will show instruments from more than 150 companies."),
            figure("press.jpg", "A press conference", "Organizers speak at the press conference", "Liu Xiao/China Daily"),
            paragraph("Visitors can book their tickets in advance on the official platform; no paper tickets will be sold at the venue."),
        ],
    ),
]  # fmt: skip
