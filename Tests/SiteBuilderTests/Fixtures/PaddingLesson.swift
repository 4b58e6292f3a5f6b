import Charts
import Checking
import LessonDocument
import LessonEvents

/// A lesson as the course writes them, with everything that a page shows: all kinds of prose,
/// cells and outputs, a section that failed, and one that did not run.
enum PaddingLesson {
  static let lesson = SiteBuilderTests.lesson(
    title: "Convolutional neural networks",
    summary: "From a 5×5 grid of numbers, by hand, to a network that reads digits: what a "
      + "convolution computes, what it costs, and where every size comes from.",
    introduction: [
      paragraph(
        .text("A fully connected layer throws away where a pixel stands. This lesson keeps it. "),
        .text("Every number below was computed by the code that stands above it; change a cell, "),
        .text("run the section again, and see what moves.")),
      cell(
        0,
        """
        /// The grid of the drawings: five rows of five numbers.
        let grid = Tensor([
          [3, 4, 6, 5, 7],
          [2, 4, 6, 8, 2],
          [1, 6, 7, 8, 4],
          [9, 7, 4, 6, 2],
          [3, 7, 5, 4, 1],
        ]).reshaped(to: [1, 1, 5, 5])

        """, kind: .shared),
    ],
    sections: [byHand, padding, costs, mistakes, training, later])

  static let report = LessonReport(
    lesson: "09-cnn", profile: "quick",
    sections: [
      byHandReport, paddingReport, costsReport, mistakesReport, trainingReport, laterReport,
    ])

  // MARK: Convolution by hand

  private static let byHand = section(
    "by-hand", .text("A convolution by hand"),
    blocks: [
      paragraph(
        .text("Lay the 3×3 kernel over the upper left corner, multiply the "),
        .emphasis([.text("nine pairs")]), .text(", and add the products. Then move one step to "),
        .text("the right. A grid of "), .math("n \\times n"),
        .text(" numbers and a kernel of side "), .math("k"), .text(" give an output of side "),
        .math("n - k + 1"), .text(": here "), value("3", "side"), .text(".")),
      cell(
        0,
        """
        let kernel = Tensor(1...9).reshaped(to: [1, 1, 3, 3])
        var output: [[Float]] = []
        for row in 0..<3 {
          var line: [Float] = []
          for column in 0..<3 {
            var sum: Float = 0  // one window
            for i in 0..<3 {
              for j in 0..<3 { sum += grid[0, 0, row + i, column + j] * kernel[0, 0, i, j] }
            }
            line.append(sum)
          }
          output.append(line)
        }
        print("first window: \\(output[0][0])")
        show(Tensor(output))

        """, expecting: expectation(.values, "tensor([[211., …\n")),
      paragraph(
        .text("The library does the same in one line. Read "), .code("conv2d"),
        .text(" as PyTorch’s "), .code("F.conv2d"), .text(", argument for argument; "),
        .link(
          destination: "https://pytorch.org/docs/stable/nn.functional.html", title: nil,
          [.text("its documentation")]),
        .text(" lists them all.")),
      cell(
        1,
        """
        show(conv2d(grid, weight: kernel))
        show(conv2d(grid, weight: kernel).shape)

        """, expecting: expectation(.values, ""), expectation(.shape, "[1, 1, 3, 3]\n")),
    ])

  private static let byHandReport = SectionReport(
    section: "by-hand", status: .passed,
    cells: [
      CellReport(
        cell: 0, status: .ran,
        outputs: [
          .printed("first window: 211.0\n"),
          .display(
            display(
              "tensor([[211., 295., 262.],\n        [259., 282., 214.],\n        [251., 253., 169.]])"
            ),
            verdict(
              .passed, "9 values agree within 0.5, half a unit of the last printed digit", line: 41)
          ),
        ]),
      CellReport(
        cell: 1, status: .ran,
        outputs: [
          .display(
            display(
              "tensor([[[[211., 295., 262.],\n          [259., 282., 214.],\n          [251., 253., 169.]]]])"
            ),
            verdict(
              .passed, "9 values agree within 0.5, half a unit of the last printed digit", line: 58)
          ),
          .display(
            display("[1, 1, 3, 3]"), verdict(.passed, "the shape is [1, 1, 3, 3]", line: 66)),
        ]),
    ], proseVerdicts: [verdict(.passed, "3 agrees with the stated 3")])

  // MARK: Padding

  private static let padding = section(
    "padding", .text("Padding"),
    blocks: [
      paragraph(
        .text("Each convolution makes the picture smaller, and the pixels at the border are seen "),
        .text("less often than those in the middle. A frame of zeros around the picture mends "),
        .text("both. With padding "), .math("p"), .text(" and stride "), .math("s"),
        .text(" the side becomes")),
      block(.math("o = \\left\\lfloor \\frac{n + 2p - k}{s} \\right\\rfloor + 1")),
      block(
        .list(
          List(
            start: nil, isTight: true,
            items: [
              [
                paragraph(
                  .text("To keep the size with stride 1, take "), .math("p = \\frac{k - 1}{2}"),
                  .text(", so "), .math("k"), .text(" has to be odd."))
              ],
              [
                paragraph(
                  .text("Frameworks call that "), .strong([.text("same")]), .text(" padding."))
              ],
            ]))),
      cell(
        0,
        """
        let kernel = Tensor(1...9).reshaped(to: [1, 1, 3, 3])
        show(conv2d(grid, weight: kernel, padding: 1), label: "padding 1")

        """, expecting: expectation(.values, "")),
      block(.heading(level: 3, id: "four-cases", title: [.text("Four cases")])),
      block(
        .table(
          Table(
            alignments: [.left, .right, .right, .right],
            header: [[.text("case")], [.text("padding")], [.text("stride")], [.text("output")]],
            rows: [
              [[.text("valid")], [.text("0")], [.text("1")], [.math("3 \\times 3")]],
              [[.text("same")], [.text("1")], [.text("1")], [.math("5 \\times 5")]],
              [[.text("strided")], [.text("0")], [.text("2")], [.math("2 \\times 2")]],
            ]))),
      block(
        .quotation([
          paragraph(
            .strong([.text("Erratum.")]),
            .text(
              " Some texts say that padding adds information. It adds zeros; what it saves is "),
            .text("the information at the border."))
        ])),
      cell(
        1, "let wrong = conv2d(grid, weight: kernel, padding: \"same\")\n", kind: .fails,
        expecting: expectation(.error, "cannot convert value of type 'String'\n")),
      cell(
        2, "show(conv2d(grid, weight: Tensor.zeros([1, 2, 3, 3])))\n", kind: .traps,
        expecting: expectation(.trap, "conv2d: the input has 1 channel\n")),
    ])

  private static let paddingReport = SectionReport(
    section: "padding", status: .passed,
    cells: [
      CellReport(
        cell: 0, status: .ran,
        outputs: [
          .display(
            display(
              """
              tensor([[[[ 91., 168., 224., 215., 127.],
                        [114., 211., 295., 262., 149.],
                        [192., 259., 282., 214., 122.],
                        [194., 251., 253., 169.,  86.],
                        [ 96., 112., 110.,  68.,  31.]]]])
              """, label: "padding 1"),
            verdict(
              .passed, "25 values agree within 0.5, half a unit of the last printed digit", line: 95
            ))
        ]),
      CellReport(
        cell: 1, status: .ran,
        outputs: [
          .message(
            "cannot convert value of type 'String' to expected argument type 'Int'",
            verdict(.passed, "the compiler’s message contains the expected text", line: 120))
        ]),
      CellReport(
        cell: 2, status: .ran,
        outputs: [
          .message(
            "conv2d: the input has 1 channel, the weight [1, 2, 3, 3] wants 2",
            verdict(.passed, "the message contains the expected text", line: 128))
        ]),
    ])

  // MARK: Costs

  private static let costs = section(
    "costs", .text("What a convolution costs, and 1×1"),
    blocks: [
      paragraph(
        .text("Counted as multiplications on the output grid, the detour through 16 channels is "),
        value("9.68", "reduction"), .text(" times cheaper: "), value("12,443,648", "cheap"),
        .text(" in place of 120,422,400.")),
      block(
        .math(
          """
          \\begin{aligned}
          \\underbrace{28 \\cdot 28 \\cdot 16 \\cdot 192}_{1 \\times 1} &= 2{,}408{,}448 \\\\
          \\underbrace{28 \\cdot 28 \\cdot 32 \\cdot 5^2 \\cdot 16}_{5 \\times 5} &= 10{,}035{,}200
          \\end{aligned}
          """)),
      cell(
        0,
        """
        let direct = ConvolutionCost(from: 192, to: 32, kernel: 5, side: 28).multiplications
        let first = ConvolutionCost(from: 192, to: 16, kernel: 1, side: 28).multiplications
        let second = ConvolutionCost(from: 16, to: 32, kernel: 5, side: 28).multiplications
        state("reduction", Double(direct) / Double(first + second))
        state("cheap", first + second)

        """, isHidden: true),
      cell(
        1,
        """
        show(
          Chart("Multiplications, 192 → 32 channels") {
            Bar("5×5 directly", direct)
            Bar("through 1×1", first + second)
          })
        expect(Double(direct) / Double(first + second), in: 9...10, label: "reduction")

        """, expecting: expectation(.varies, "")),
      cell(2, "show(model.ledger)\n"),
    ])

  private static let ledger = TableValue(
    columns: [
      .init(title: "layer", isNumeric: false), .init(title: "output", isNumeric: false),
      .init(title: "parameters", isNumeric: true),
      .init(title: "multiplications", isNumeric: true),
    ],
    rows: [
      ["conv 1→10, 5×5", "[10, 24, 24]", "260", "144,000"],
      ["max pool 2×2", "[10, 12, 12]", "0", "0"],
      ["conv 10→20, 5×5", "[20, 8, 8]", "5,020", "320,000"],
      ["max pool 2×2", "[20, 4, 4]", "0", "0"],
      ["linear 320→10", "[10]", "3,210", "3,200"],
      ["total", "", "8,490", "467,200"],
    ], caption: "The simple CNN, layer by layer")

  private static let chart = Chart("Multiplications, 192 → 32 channels") {
    Bar("5×5 directly", 120_422_400)
    Bar("through 1×1", 12_443_648)
  }

  private static var costsReport: SectionReport {
    SectionReport(
      section: "costs", status: .passed,
      cells: [
        CellReport(cell: 0, status: .ran),
        CellReport(
          cell: 1, status: .ran,
          outputs: [
            .display(
              Display(text: "", content: .chart(json: (try? chart.json()) ?? "")),
              verdict(.passed, "2 bars agree with the expected ones", line: 150)),
            .claim(
              Claim(label: "reduction", value: "9.677", condition: "in 9...10", holds: true),
              verdict(.passed, "9.677 lies in 9...10", line: 152)),
          ]),
        CellReport(
          cell: 2, status: .ran,
          outputs: [
            .display(
              Display(text: "", content: .table(ledger)),
              verdict(.unchecked, "no expectation stands below this display", line: 160))
          ]),
      ],
      proseVerdicts: [
        verdict(.passed, "9.68 agrees with the stated 9.6774"),
        verdict(.passed, "12,443,648 agrees with the stated value"),
      ])
  }

  // MARK: A failed check

  private static let mistakes = section(
    "flipped", .text("Flipping the kernel"),
    blocks: [
      paragraph(
        .text("Mathematicians flip the kernel before they slide it; networks do not, because a "),
        .text("learned kernel may just as well be learned flipped. The sum is "),
        value("204", "flipped"), .text(".")),
      cell(
        0, "show(conv2d(grid, weight: kernel.flipped()))\n",
        expecting: expectation(
          .values,
          "tensor([[[[179., 245., 268.],\n          [201., 278., 256.],\n          [239., 287., 241.]]]])\n"
        )),
      cell(1, "show(unreached)\n"),
    ])

  private static let mistakesReport = SectionReport(
    section: "flipped", status: .failed,
    cells: [
      CellReport(
        cell: 0, status: .ran,
        outputs: [
          .display(
            display(
              "tensor([[[[211., 295., 262.],\n          [259., 282., 214.],\n          [251., 253., 169.]]]])"
            ),
            verdict(
              .failed, "9 of 9 values differ", line: 171,
              details: [
                "worst at [0, 0, 2, 2]: expected 241, displayed 169",
                "largest difference 72, relative 0.299",
                "  expected  179  245  268", "  displayed 211  295  262",
              ],
              diagnosis: "The kernel was not flipped: this is a cross-correlation."))
        ]),
      CellReport(cell: 1, status: .notRun),
    ],
    proseVerdicts: [
      verdict(
        .failed, "the prose shows 204, the cell stated 179", line: 166,
        details: ["run with --accept to write 179"])
    ],
    problems: [
      SectionProblem(
        file: "lessons/09-cnn/lesson.md", line: 178, column: 6,
        message: "cannot find “unreached” in scope",
        details: ["178 | show(unreached)", "    |      ^~~~~~~~~"])
    ])

  // MARK: Training

  private static let training = section(
    "training", .text("Full training"),
    blocks: [
      paragraph(
        .text("The loss of a batch is the mean of "),
        .math("-\\log \\frac{\\exp(z_y)}{\\sum_{j=1}^{10} \\exp(z_j)}"),
        .text(" over its pictures, and the accuracy is what the "), .math("\\arg\\max_j z_j"),
        .text(" gets right.")),
      cell(
        0, "for epoch in 1...profile.epochs(quick: 2, full: 10) { train(model, epoch) }\n",
        expecting: expectation(.varies, "")),
    ])

  private static let log = (1...40).map { batch in
    "batch \(batch * 25) of 1,000   loss \(Double(2_300 - batch * 41) / 1_000)   41,200 images/s"
  }.joined(separator: "\n")

  private static let trainingReport = SectionReport(
    section: "training", status: .passed,
    cells: [
      CellReport(
        cell: 0, status: .ran,
        outputs: [
          .printed(log),
          .display(
            display("0.9712", label: "accuracy after 2 epochs"),
            verdict(.varies, "shown and not compared", line: 200)),
        ])
    ],
    dataFiles: [DataFile(path: "/data/mnist/train-images-idx3-ubyte.gz", size: 1, modified: 0)])

  private static let later = section(
    "residual", .text("Residual networks with "), .code("Sequential"),
    blocks: [
      paragraph(.text("This section needs the one above.")), cell(0, "let model = Residual()\n"),
    ])

  private static let laterReport = SectionReport(
    section: "residual", status: .notRun, cells: [CellReport(cell: 0, status: .notRun)],
    problems: [
      SectionProblem(
        file: "lessons/09-cnn/lesson.md", line: 210,
        message: "this section needs “flipped”, which failed")
    ])
}
